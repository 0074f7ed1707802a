package coop.essaim.activites.contribution;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Contribution;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La contribution coopérative, telle que l'assemblée la décide : pour toutes les activités, ou pour une seule.
@Service
public class Contributions {

    private final ContributionsSql sql;
    private final Activites activites;
    private final Journal journal;
    private final Clock horloge;

    Contributions(ContributionsSql sql, Activites activites, Journal journal, Clock horloge) {
        this.sql = sql;
        this.activites = activites;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Fixe la contribution à partir d'un jour ; celle d'avant s'arrête la veille. Les factures déjà validées gardent
    /// la leur.
    ///
    /// @param activite `null` pour la coopérative entière
    @Transactional
    public Fixation fixer(@Nullable ActiviteId activite, Contribution nouvelle, LocalDate du) {
        if (activite != null) {
            var ouverteLe = activites.trouver(activite).orElseThrow().ouverteLe();
            if (du.isBefore(ouverteLe)) return new Fixation.AvantOuverture(ouverteLe);
        }
        sql.verrouiller();
        var derniere = sql.dernierDebut(activite);
        if (derniere.isPresent() && !derniere.get().isBefore(du)) return new Fixation.DejaFixee(derniere.get());
        sql.arreter(activite, du.minusDays(1));
        sql.ajouter(activite, nouvelle, du, horloge.instant());
        journal.inscrire(
                "activites.contribution.fixer",
                activite == null ? Objet.de("cooperative", "contribution") : Objet.de("activite", activite),
                Map.of(),
                Map.of(
                        "du", du.toString(),
                        "taux", nouvelle.taux().toString(),
                        "base", nouvelle.base().name(),
                        "decision", nouvelle.decision()));
        return new Fixation.Faite();
    }
}
