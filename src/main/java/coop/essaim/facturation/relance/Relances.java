package coop.essaim.facturation.relance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.electronique.Papiers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Rappelle leurs factures aux clients en retard : un niveau à la fois, une trace à chaque fois.
///
/// Le courrier se promet dans la transaction de la relance et part après elle ; une facture contestée ne se relance
/// pas.
@Service
public class Relances {

    private final RelancesSql sql;
    private final Factures factures;
    private final Papiers papiers;
    private final Courriers courriers;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Relances(
            RelancesSql sql,
            Factures factures,
            Papiers papiers,
            Courriers courriers,
            TransactionTemplate transaction,
            Clock horloge) {
        this.sql = sql;
        this.factures = factures;
        this.papiers = papiers;
        this.courriers = courriers;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// Les factures qu'il est temps de relancer, hors contestées.
    List<AProposer> proposees(@Nullable Collection<ActiviteId> permises) {
        var jour = LocalDate.now(horloge);
        var niveaux = sql.niveaux(jour);
        return sql.enRetard(permises, null, jour).stream()
                .filter(facture -> !facture.contestee())
                .flatMap(facture -> niveau(facture, niveaux, jour).stream())
                .toList();
    }

    /// Une par une : un refus n'empêche pas les autres.
    public Relance relancer(FactureId id, @Nullable UUID par) {
        var facture = factures.trouver(id);
        if (facture.isEmpty()) return new Relance.Introuvable();
        // Le papier se fait avant : s'il tombe en panne, le rappel part sans lui.
        var papier = papiers.de(id);
        var pieces = papier.map(document -> List.of(document.valeur())).orElseGet(List::of);
        var reponse = transaction.execute(_ -> relancer(facture.get(), pieces, par));
        return java.util.Objects.requireNonNull(reponse);
    }

    private Relance relancer(Facture facture, List<UUID> pieces, @Nullable UUID par) {
        var jour = LocalDate.now(horloge);
        sql.verrouiller(facture.id().valeur());
        var enRetard = sql.enRetard(null, facture.id().valeur(), jour);
        if (enRetard.isEmpty()) return new Relance.RienDu(facture.numero());
        var due = enRetard.getFirst();
        if (due.contestee()) return new Relance.Contestee(due.numero());
        var proposee = niveau(due, sql.niveaux(jour), jour);
        if (proposee.isEmpty()) return new Relance.DejaFaite(due.numero());
        var correspondants = papiers.correspondants(facture);
        var client = correspondants.client();
        if (client == null) return new Relance.SansCourriel(due.numero(), due.acheteur());
        var penalites = penalites(due, jour).orElse(null);
        var niveau = proposee.get().niveau();
        var courrier = courriers.envoyer(new Courrier(
                client,
                sujet(niveau, facture),
                texte(proposee.get(), penalites, facture, correspondants.repondreA()),
                false,
                correspondants.repondreA(),
                pieces));
        sql.noter(
                new RelancesSql.Nouvelle(
                        Identifiant.nouveau(horloge.instant()), proposee.get(), courrier, client.adresse()),
                penalites,
                horloge.instant(),
                par);
        return new Relance.Faite(due.numero(), niveau.libelle());
    }

    /// Ce que la loi permet de demander en plus à un client professionnel ; rien pour un particulier.
    Optional<Penalites> penalites(EnRetard facture, LocalDate jour) {
        if (!facture.professionnel()) return Optional.empty();
        var regle = sql.regle(jour);
        return Optional.of(new Penalites(
                regle.indemnite(),
                Penalites.interets(facture.reste(), facture.echeance(), jour, sql.taux(), regle.multiple())));
    }

    /// Le niveau suivant celui déjà fait, dès que son délai est passé ; sans rappel fait, le premier.
    private static Optional<AProposer> niveau(EnRetard facture, List<NiveauDeRelance> niveaux, LocalDate jour) {
        long retard = ChronoUnit.DAYS.between(facture.echeance(), jour);
        return niveaux.stream()
                .filter(niveau -> niveau.niveau() > facture.dernier())
                .findFirst()
                .filter(niveau -> niveau.jours() <= retard)
                .map(niveau -> new AProposer(facture, niveau, retard));
    }

    private static String sujet(NiveauDeRelance niveau, Facture facture) {
        var sujet = niveau.libelle() + " : facture " + facture.numero() + " – "
                + facture.rattachement().enseigne();
        return sujet.length() > 200 ? sujet.substring(0, 200) : sujet;
    }

    private static String texte(
            AProposer proposee, @Nullable Penalites penalites, Facture facture, @Nullable Courriel repondreA) {
        var due = proposee.facture();
        var corps = proposee.niveau()
                .texte()
                .replace("{numero}", due.numero())
                .replace("{date}", EnFrancais.enFrancais(due.date()))
                .replace("{echeance}", EnFrancais.enFrancais(due.echeance()))
                .replace("{reste}", due.reste().toString())
                .replace("{retard}", EnFrancais.compte(proposee.jours(), "jour"))
                .replace("{penalites}", penalites == null ? "" : phrase(penalites));
        return "Bonjour,\n\n" + corps
                + (repondreA == null ? "" : "\n\nPour toute question, répondez simplement à ce courriel.") + "\n\n"
                + facture.rattachement().enseigne() + "\n" + facture.emetteur().denomination() + ", "
                + facture.emetteur().mention() + "\n";
    }

    private static String phrase(Penalites penalites) {
        var interets = penalites
                .interets()
                .map(montant -> ", et des intérêts de retard, de " + montant + " à ce jour")
                .orElse("");
        return "\n\nLe retard ouvre droit à une indemnité forfaitaire de recouvrement de " + penalites.indemnite()
                + interets + " (art. L. 441-10 du code de commerce).";
    }
}
