package coop.essaim.parcours.mouvement;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ce que la coopérative prévoit d'entrées, de sorties et d'effectif pour une année.
@Service
public class Objectifs {

    private final MouvementsSql sql;

    Objectifs(MouvementsSql sql) {
        this.sql = sql;
    }

    @Transactional
    public int prevoir(MouvementsSql.Objectif objectif) {
        sql.prevoir(objectif);
        return objectif.annee();
    }
}
