package coop.essaim.facturation.relance;

import java.time.LocalDate;
import java.time.Month;

/// Un semestre civil : l'arrêté du taux d'intérêt légal en couvre un.
public record Semestre(LocalDate du, LocalDate au) {

    static Semestre de(LocalDate jour) {
        boolean premier = jour.getMonthValue() <= 6;
        var debut = LocalDate.of(jour.getYear(), premier ? Month.JANUARY : Month.JULY, 1);
        return new Semestre(debut, debut.plusMonths(6).minusDays(1));
    }

    /// « premier semestre 2026 ».
    public String nom() {
        return (du.getMonth() == Month.JANUARY ? "premier" : "second") + " semestre " + du.getYear();
    }
}
