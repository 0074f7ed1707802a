package coop.essaim.parcours.mouvement;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// Le formulaire de ce qui est prévu pour une année.
record ObjectifSaisie(
        @Nullable @NotNull(message = "Écrivez l’année, par exemple 2027.") @Min(1970) @Max(2200)
        Integer annee,

        @Nullable @NotNull(message = "Écrivez les entrées prévues.") @Min(0) @Max(100000)
        Integer entrees,

        @Nullable @NotNull(message = "Écrivez les sorties prévues.") @Min(0) @Max(100000)
        Integer sorties,

        @Nullable @NotNull(message = "Écrivez l’effectif prévu en fin d’année.") @Min(0) @Max(100000)
        Integer effectif) {

    MouvementsSql.Objectif objectif() {
        return new MouvementsSql.Objectif(
                requireNonNull(annee), requireNonNull(entrees), requireNonNull(sorties), requireNonNull(effectif));
    }
}
