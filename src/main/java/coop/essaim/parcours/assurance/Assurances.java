package coop.essaim.parcours.assurance;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.activites.Risque;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les contrats d'assurance, et les entrées et sorties déclarées à l'assureur.
@Service
public class Assurances {

    private final AssurancesSql sql;
    private final Parcours parcours;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Assurances(AssurancesSql sql, Parcours parcours, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    public record Nouveau(
            String assureur,
            String numero,
            Risque garantie,
            String objet,
            LocalDate du,
            @Nullable Montant prime) {}

    public record Demande(
            UUID assurance,
            Mouvement mouvement,
            LocalDate effet,
            LocalDate declareeLe,
            @Nullable String reference) {}

    public List<ContratDAssurance> contrats() {
        return sql.contrats();
    }

    /// @return vide quand ce numéro est déjà connu de cet assureur
    @Transactional
    public Optional<UUID> ouvrir(Nouveau nouveau, @Nullable UUID par) {
        var id = sql.ouvrir(nouveau, par, horloge.instant());
        id.ifPresent(connu -> journal.inscrire(
                "parcours.assurance.ouvrir", Objet.de("assurance", connu), Map.of(), Map.of("objet", nouveau.objet())));
        return id;
    }

    /// Dit le dernier jour d'un contrat ; faux quand il précède le premier, ou que le contrat n'existe pas.
    @Transactional
    public boolean finir(UUID assurance, LocalDate au) {
        if (!sql.finir(assurance, au)) return false;
        journal.inscrire(
                "parcours.assurance.finir", Objet.de("assurance", assurance), Map.of(), Map.of("au", au.toString()));
        return true;
    }

    @Transactional
    public Declaration declarer(PersonneId personne, Demande demande, @Nullable UUID par) {
        if (demande.declareeLe().isAfter(LocalDate.now(horloge))) return new Declaration.AVenir();
        var contrat = sql.contrat(demande.assurance()).orElseThrow();
        if (!contrat.couvre(demande.effet())) return new Declaration.HorsContrat(contrat);
        var entree = sql.entreeOuverte(demande.assurance(), personne).orElse(null);
        var refus = switch (demande.mouvement()) {
            case ENTREE -> refusDEntree(personne, demande.effet(), entree);
            case SORTIE -> refusDeSortie(demande.effet(), entree);
        };
        if (refus != null) return refus;
        sql.declarer(personne, demande, par, horloge.instant());
        echeances.faireLaProchaine(personne, demande.mouvement().echeance(), demande.declareeLe());
        journal.inscrire(
                "parcours.assurance.declarer",
                Objet.de("personne", personne),
                Map.of(),
                Map.of(
                        "mouvement",
                        demande.mouvement().name(),
                        "effet",
                        demande.effet().toString()));
        return new Declaration.Notee();
    }

    private Declaration.@Nullable Refus refusDEntree(
            PersonneId personne, LocalDate effet, @Nullable LocalDate dejaEntree) {
        if (dejaEntree != null) return new Declaration.DejaEntree(dejaEntree);
        return parcours.etats(personne, effet).contrat() == Etat.SANS_CONTRAT
                ? new Declaration.PasDansLaCooperative(effet)
                : null;
    }

    private static Declaration.@Nullable Refus refusDeSortie(LocalDate effet, @Nullable LocalDate entree) {
        if (entree == null) return new Declaration.PasEntree();
        return effet.isBefore(entree) ? new Declaration.SortieAvantEntree(entree) : null;
    }
}
