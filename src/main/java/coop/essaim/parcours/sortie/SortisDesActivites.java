package coop.essaim.parcours.sortie;

import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.EntrepreneursSortis;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Qui a quitté la coopérative alors que son activité est encore ouverte : ses ventes reviennent à l'équipe d'appui.
@Component
class SortisDesActivites implements EntrepreneursSortis {

    private final SortisSql sql;

    SortisDesActivites(SortisSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LocalDate> sortie(ActiviteId activite, @Nullable UUID compte, LocalDate jour) {
        return compte == null ? sql.deTous(activite, jour) : sql.duCompte(activite, compte, jour);
    }
}
