package coop.essaim.facturation.recurrence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tous les combien une facture revient.
public enum Rythme {
    SEMAINE("Chaque semaine"),
    MOIS("Chaque mois"),
    TRIMESTRE("Chaque trimestre"),
    SEMESTRE("Chaque semestre"),
    ANNEE("Chaque année");

    private final String libelle;

    Rythme(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    static Optional<Rythme> lire(@Nullable String nom) {
        return Stream.of(values()).filter(rythme -> rythme.name().equals(nom)).findFirst();
    }

    /// Les échéances depuis la première, toujours comptées d'elle : un 31 janvier revient le 28 février, puis le
    /// 31 mars.
    Stream<LocalDate> echeances(LocalDate premiere) {
        return Stream.iterate(0, rang -> rang + 1).map(rang -> switch (this) {
            case SEMAINE -> premiere.plusWeeks(rang);
            case MOIS -> premiere.plusMonths(rang);
            case TRIMESTRE -> premiere.plusMonths(3L * rang);
            case SEMESTRE -> premiere.plusMonths(6L * rang);
            case ANNEE -> premiere.plusYears(rang);
        });
    }
}
