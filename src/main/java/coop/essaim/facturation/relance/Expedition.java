package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.electronique.Papiers;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compose une relance et la fait partir, par courriel ou par lettre.
@Component
class Expedition {

    /// Qui dépose une lettre que personne n'a demandée de sa main.
    private static final UUID ESSAIM = new UUID(0, 0);

    private final Papiers papiers;
    private final Courriers courriers;
    private final LettreDeRelance lettres;
    private final Documents documents;
    private final Clock horloge;

    Expedition(Papiers papiers, Courriers courriers, LettreDeRelance lettres, Documents documents, Clock horloge) {
        this.papiers = papiers;
        this.courriers = courriers;
        this.lettres = lettres;
        this.documents = documents;
        this.horloge = horloge;
    }

    /// Ce qui part.
    record Rappel(Facture facture, AProposer proposee, Reclame.Sommes demandees) {}

    /// @param courrier celui promis, ou rien pour une lettre
    /// @param lettre celle rangée, ou rien pour un courriel
    record Partie(@Nullable UUID courrier, @Nullable UUID lettre, String destinataire) {}

    /// Le papier de la facture, à joindre ; fait avant la transaction : s'il tombe en panne, le rappel part sans lui.
    List<UUID> papier(FactureId facture) {
        return papiers.de(facture).map(DocumentId::valeur).map(List::of).orElseGet(List::of);
    }

    /// Promet le courriel dans la transaction de l'appelant ; rien quand le client n'a pas d'adresse.
    Optional<Partie> parCourriel(Rappel rappel, List<UUID> pieces) {
        var correspondants = papiers.correspondants(rappel.facture());
        var client = correspondants.client();
        if (client == null) return Optional.empty();
        var repondreA = correspondants.repondreA();
        var texte = "Bonjour,\n\n" + texte(rappel)
                + (repondreA == null ? "" : "\n\nPour toute question, répondez simplement à ce courriel.") + "\n\n"
                + rappel.facture().rattachement().enseigne() + "\n"
                + rappel.facture().emetteur().denomination() + ", "
                + rappel.facture().emetteur().mention() + "\n";
        var courrier = courriers.envoyer(new Courrier(client, sujet(rappel), texte, false, repondreA, pieces));
        return Optional.of(new Partie(courrier, null, client.adresse()));
    }

    /// Range la lettre avec la facture, sous sa forme d'origine.
    Partie parLettre(Rappel rappel, @Nullable UUID par) {
        var facture = rappel.facture();
        var libelle = rappel.proposee().niveau().libelle();
        var demande = new NouveauDocument(
                libelle + " " + facture.numero() + ".pdf",
                new ObjetLie(LectureDesLettres.GENRE, facture.id().valeur()),
                Conservation.PIECE_COMPTABLE,
                par == null ? ESSAIM : par);
        var destinataire = lettres.destinataire(facture);
        var pdf = lettres.imprimer(rappel, destinataire, texte(rappel), LocalDate.now(horloge));
        return switch (documents.deposer(demande, new ByteArrayInputStream(pdf))) {
            case Depot.Refus refus -> throw new IllegalStateException(refus.phrase());
            case Depot.Fait(var document) ->
                new Partie(null, document.id().valeur(), destinataire.adresse().toString());
        };
    }

    private static String sujet(Rappel rappel) {
        var sujet = rappel.proposee().niveau().libelle() + " : facture "
                + rappel.facture().numero() + " – "
                + rappel.facture().rattachement().enseigne();
        return sujet.length() > 200 ? sujet.substring(0, 200) : sujet;
    }

    private static String texte(Rappel rappel) {
        var due = rappel.proposee().facture();
        return Gabarit.remplir(
                rappel.proposee().niveau().texte(),
                Map.of(
                        "client", due.acheteur(),
                        "enseigne", due.enseigne(),
                        "numero", due.numero(),
                        "date", EnFrancais.enFrancais(due.date()),
                        "echeance", EnFrancais.enFrancais(due.echeance()),
                        "reste", due.reste().toString(),
                        "retard", EnFrancais.compte(rappel.proposee().jours(), "jour"),
                        "penalites", rappel.demandees().phrase()));
    }
}
