package coop.essaim.facturation.relance;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Le taux de l'intérêt légal d'un semestre, en pour cent.
public record TauxLegal(BigDecimal taux, LocalDate du, LocalDate au, String reference) {

    /// 3,4 tapé et 3,400 en base sont le même taux.
    public TauxLegal {
        taux = taux.stripTrailingZeros();
    }

    boolean couvre(LocalDate jour) {
        return !du.isAfter(jour) && !au.isBefore(jour);
    }
}
