package coop.essaim.demonstration.grandeur;

import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.catalogue.Article;
import coop.essaim.facturation.catalogue.Catalogue;
import coop.essaim.facturation.catalogue.Rangement;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.interne.FacturesInternes;
import coop.essaim.facturation.interne.Interne;
import coop.essaim.facturation.interne.NouvelleInterne;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.recurrence.Calendrier;
import coop.essaim.facturation.recurrence.Programmation;
import coop.essaim.facturation.recurrence.Recurrences;
import coop.essaim.facturation.recurrence.Rythme;
import coop.essaim.facturation.relance.Promesses;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ce que les activités tiennent autour de leurs factures : des devis, un catalogue, des factures entre elles, d'autres
/// qui
/// reviennent, et ce que des clients ont promis.
@Component
class VieCommerciale {

    private static final int CATALOGUES = 40;
    private static final int INTERNES = 12;
    private static final int RECURRENTES = 8;

    private final Catalogue catalogue;
    private final FacturesInternes internes;
    private final Recurrences recurrences;
    private final Promesses promesses;
    private final Propositions propositions;
    private final Clock horloge;

    VieCommerciale(
            Catalogue catalogue,
            FacturesInternes internes,
            Recurrences recurrences,
            Promesses promesses,
            Propositions propositions,
            Clock horloge) {
        this.catalogue = catalogue;
        this.internes = internes;
        this.recurrences = recurrences;
        this.promesses = promesses;
        this.propositions = propositions;
        this.horloge = horloge;
    }

    void mener(List<Etabli> etablis) {
        propositions.proposer(etablis, LocalDate.now(horloge));
        for (int i = 0; i < Math.min(CATALOGUES, etablis.size()); i++) cataloguer(etablis.get(i), i);
        for (int i = 0; i < INTERNES; i++) seFacturer(etablis, i);
        for (int i = 0; i < Math.min(RECURRENTES, etablis.size()); i++) repeter(etablis.get(i), i);
    }

    /// Trois clients en retard ont dit quand ils paieraient.
    void promettre(List<FactureId> impayees) {
        for (int i = 0; i < Math.min(3, impayees.size()); i++) {
            var facture = impayees.get(i);
            promesses.noter(
                    new Promesses.Dite(
                            cle("promesse:" + facture),
                            facture.valeur(),
                            LocalDate.now(horloge).plusDays(6 + 7L * i),
                            null,
                            "Règlement annoncé au téléphone."),
                    null);
        }
    }

    private void cataloguer(Etabli etabli, int rang) {
        var metier = etabli.metier();
        article(
                etabli,
                new Article.Contenu(
                        null,
                        metier.prestation(),
                        metier.nature(),
                        metier.regime(),
                        "heure",
                        BigDecimal.valueOf(38 + rang % 5 * 4L),
                        ModeDePrix.HT));
        article(etabli, service("Étude et devis détaillé", "forfait", "120"));
        article(etabli, service("Déplacement", "km", "0.55"));
    }

    private static Article.Contenu service(String designation, String unite, String prix) {
        return new Article.Contenu(null, designation, "PRESTATION", "N20", unite, new BigDecimal(prix), ModeDePrix.HT);
    }

    private void article(Etabli etabli, Article.Contenu contenu) {
        var activite = etabli.activite().id();
        var reponse =
                catalogue.ajouter(cle("article:" + activite + ":" + contenu.designation()), activite, contenu, null);
        if (!(reponse instanceof Rangement.Fait)) throw new IllegalStateException(contenu + " : " + reponse);
    }

    /// Sur quatre : deux acceptées, une refusée, une qui attend.
    private void seFacturer(List<Etabli> etablis, int rang) {
        var vendeur = etablis.get(rang % etablis.size());
        var acheteur = etablis.get((rang + 1) % etablis.size());
        var nouvelle = new NouvelleInterne(
                cle("interne:" + rang),
                vendeur.activite().id(),
                acheteur.activite().id(),
                "Coup de main : " + vendeur.metier().prestation(),
                List.of(new NouvelleInterne.Ligne(
                        vendeur.metier().prestation(),
                        BigDecimal.valueOf(2 + rang % 3),
                        BigDecimal.valueOf(35 + rang))));
        var proposee = faite(internes.proposer(nouvelle, Auteur.ESSAIM));
        switch (rang % 4) {
            case 0, 1 -> faite(internes.accepter(proposee, Auteur.ESSAIM));
            case 2 -> faite(internes.refuser(proposee, "Le chantier a été annulé.", Auteur.ESSAIM));
            default -> {
                // Elle attend la réponse de l'autre activité.
            }
        }
    }

    private static UUID faite(Interne reponse) {
        if (reponse instanceof Interne.Faite(var id)) return id;
        throw new IllegalStateException("Facture interne : " + reponse);
    }

    /// Une sur deux commence aujourd'hui : son premier brouillon attend.
    private void repeter(Etabli etabli, int rang) {
        var metier = etabli.metier();
        var contenu = Brouillon.facture(
                etabli.activite().id(),
                etabli.clients().getFirst(),
                metier.prestation() + ", {mois}",
                List.of(LigneSaisie.de(
                        metier.prestation() + ", {mois}",
                        metier.nature(),
                        metier.regime(),
                        BigDecimal.ONE,
                        BigDecimal.valueOf(90 + 25L * rang))));
        var du = LocalDate.now(horloge).plusDays(rang % 2 * 5L);
        var rythme = rang % 3 == 2 ? Rythme.TRIMESTRE : Rythme.MOIS;
        var reponse = recurrences.programmer(
                cle("recurrence:" + etabli.activite().id()), contenu, new Calendrier(rythme, du, null), null);
        if (!(reponse instanceof Programmation.Faite)) throw new IllegalStateException(contenu + " : " + reponse);
    }

    private static UUID cle(String nom) {
        return UUID.nameUUIDFromBytes(nom.getBytes(StandardCharsets.UTF_8));
    }
}
