package coop.essaim.comptabilite.saisie;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tous les combien un abonnement revient. Le code en base est le nom en minuscules.
public enum Periodicite {
    MOIS("Chaque mois", 1),
    TRIMESTRE("Chaque trimestre", 3),
    SEMESTRE("Chaque semestre", 6),
    ANNEE("Chaque année", 12);

    private final String libelle;
    private final int pas;

    Periodicite(String libelle, int pas) {
        this.libelle = libelle;
        this.pas = pas;
    }

    public String libelle() {
        return libelle;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Periodicite> lire(@Nullable String code) {
        return Stream.of(values()).filter(p -> p.code().equals(code)).findFirst();
    }

    /// Les échéances depuis la première, toujours comptées d'elle : un 31 janvier revient le 28 février puis le 31
    /// mars.
    Stream<LocalDate> echeances(LocalDate premiere) {
        return Stream.iterate(0, rang -> rang + pas).map(premiere::plusMonths);
    }
}
