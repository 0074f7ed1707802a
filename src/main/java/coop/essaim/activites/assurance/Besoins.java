package coop.essaim.activites.assurance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Risque;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les besoins d'assurance d'une activité.
@Service
public class Besoins {

    private final BesoinsSql sql;
    private final Clock horloge;

    Besoins(BesoinsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Transactional
    public void ajouter(
            ActiviteId activite, Risque genre, @Nullable String precision, LocalDate du, @Nullable UUID par) {
        sql.ajouter(activite, genre, precision, du, new BesoinsSql.Trace(horloge.instant(), par));
    }

    /// Faux quand le besoin n'est pas à cette activité, s'est déjà arrêté, ou commence après ce jour.
    @Transactional
    public boolean arreter(ActiviteId activite, UUID besoin, LocalDate au) {
        return sql.arreter(activite, besoin, au);
    }
}
