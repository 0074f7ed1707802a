package coop.essaim.facturation.relance;

import coop.essaim.commun.Identifiant;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Rappelle leurs factures aux clients en retard : un niveau à la fois, une trace à chaque fois.
///
/// Le courrier se promet dans la transaction de la relance et part après elle ; une facture contestée, ou que le
/// client a promis de payer, ne se relance pas.
@Service
public class Relances {

    private final RelancesSql sql;
    private final Factures factures;
    private final Expedition expedition;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Relances(
            RelancesSql sql, Factures factures, Expedition expedition, TransactionTemplate transaction, Clock horloge) {
        this.sql = sql;
        this.factures = factures;
        this.expedition = expedition;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// Comment relancer, et ce que l'on demande en plus.
    public record Demande(
            Canal canal, Reclame reclame, @Nullable UUID par) {}

    /// Les factures qu'il est temps de relancer, hors contestées et promises.
    List<AProposer> proposees(List<EnRetard> enRetard) {
        var jour = LocalDate.now(horloge);
        var echelle = Echelle.de(sql.niveaux(jour));
        return enRetard.stream()
                .filter(facture -> !facture.contestee() && !facture.estPromise(jour))
                .flatMap(facture -> echelle.proposer(facture, jour).stream())
                .toList();
    }

    /// Une par une : un refus n'empêche pas les autres.
    public Relance relancer(FactureId id, Demande demande) {
        var facture = factures.trouver(id);
        if (facture.isEmpty()) return new Relance.Introuvable();
        var pieces = demande.canal() == Canal.COURRIEL ? expedition.papier(id) : List.<UUID>of();
        var reponse = transaction.execute(_ -> relancer(facture.get(), pieces, demande));
        return java.util.Objects.requireNonNull(reponse);
    }

    private Relance relancer(Facture facture, List<UUID> pieces, Demande demande) {
        var jour = LocalDate.now(horloge);
        sql.verrouiller(facture.id().valeur());
        var enRetard = sql.due(facture.id().valeur(), jour);
        if (enRetard.isEmpty()) return new Relance.RienDu(facture.numero());
        var due = enRetard.get();
        if (due.contestee()) return new Relance.Contestee(due.numero());
        var promesse = due.promesse();
        if (promesse != null && promesse.suspend(jour)) return new Relance.Promise(due.numero(), promesse.date());
        var suivante = Echelle.de(sql.niveaux(jour)).apres(due);
        if (suivante.isEmpty()) return new Relance.DejaFaite(due.numero());
        if (suivante.get().du().isAfter(jour))
            return new Relance.PasEncore(due.numero(), suivante.get().du());
        var proposee = suivante.get().proposee(due, jour);
        var dues = penalites(due, jour);
        boolean sansTaux = dues.isPresent() && dues.get().interets().isEmpty();
        var demandees = demande.reclame().sur(dues);
        var rappel = new Expedition.Rappel(facture, proposee, demandees);
        var partie = switch (demande.canal()) {
            case COURRIEL -> expedition.parCourriel(rappel, pieces);
            case LETTRE -> Optional.of(expedition.parLettre(rappel, demande.par()));
        };
        if (partie.isEmpty()) return new Relance.SansCourriel(due.numero(), due.acheteur());
        var maintenant = horloge.instant();
        sql.noter(
                new RelancesSql.Nouvelle(Identifiant.nouveau(maintenant), proposee, demandees, partie.get()),
                maintenant,
                demande.par());
        return new Relance.Faite(
                due.numero(), proposee.niveau().libelle(), demande.reclame().interets() && sansTaux);
    }

    /// Ce que la loi permet de demander en plus à un client professionnel ; rien pour un particulier.
    Optional<Penalites> penalites(EnRetard facture, LocalDate jour) {
        if (!facture.professionnel()) return Optional.empty();
        var regle = sql.regle(jour);
        var dette = new PartEnRetard.Dette(facture.echeance(), sql.ttc(facture.id()), facture.reste());
        var parts = PartEnRetard.de(dette, sql.paiements(facture.id()), jour);
        return Optional.of(
                new Penalites(regle.indemnite(), Penalites.interets(parts, sql.taux(), regle.multiple()), parts));
    }
}
