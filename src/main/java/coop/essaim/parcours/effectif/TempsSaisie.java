package coop.essaim.parcours.effectif;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un temps de travail.
record TempsSaisie(
        @Nullable @NotNull(message = "Écrivez le premier jour de ces heures.")
        LocalDate du,

        @Nullable @NotNull(message = "Écrivez les heures par mois, par exemple 75,83 pour un mi-temps.")
        BigDecimal heures,

        @Nullable String nature) {

    /// Ce qu'un contrat de travail peut être sous le même nom ; un CESA et un CAPE se lisent du parcours.
    static final List<NatureDEmploi> NATURES = List.of(
            NatureDEmploi.CDI,
            NatureDEmploi.CDD,
            NatureDEmploi.REMPLACEMENT,
            NatureDEmploi.APPRENTISSAGE,
            NatureDEmploi.PROFESSIONNALISATION,
            NatureDEmploi.CONTRAT_AIDE);

    @Nullable
    NatureDEmploi natureChoisie() {
        return Arrays.stream(NatureDEmploi.values())
                .filter(n -> NATURES.contains(n) && n.name().equals(nature))
                .findFirst()
                .orElse(null);
    }
}
