package coop.essaim.gestion;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.activites.Activite;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Rapports;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'objectif de chiffre d'affaires d'une activité, fixé avec elle pour l'exercice en cours (CESA : art. L. 7331-2).
@Service
public class Objectifs {

    private final ObjectifsSql sql;
    private final Rapports rapports;
    private final Journal journal;
    private final Clock horloge;

    Objectifs(ObjectifsSql sql, Rapports rapports, Journal journal, Clock horloge) {
        this.sql = sql;
        this.rapports = rapports;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param exercice un jour de l'exercice concerné
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    @Transactional
    public void fixer(Activite activite, LocalDate exercice, Montant montant, @Nullable UUID par) {
        if (!montant.estPositif()) throw new IllegalArgumentException("Un objectif est positif : " + montant);
        var du = rapports.cadrer(exercice, exercice, null, true).debutExercice();
        var maintenant = horloge.instant();
        sql.ajouter(new ObjectifsSql.Objectif(
                Identifiant.nouveau(maintenant), activite.id(), du, montant, maintenant, par));
        journal.inscrire(
                "gestion.objectif.fixer",
                Objet.de("activite", activite.id().toString()),
                Map.of(),
                Map.of("du", du, "montant", montant.toString()));
    }
}
