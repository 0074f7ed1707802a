package coop.essaim.activites.contribution;

import coop.essaim.activites.Contribution;
import coop.essaim.commun.Taux;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une contribution.
record ContributionSaisie(
        @Nullable @NotNull(message = "Écrivez le jour à partir duquel la contribution est due.")
        LocalDate du,

        @Nullable @NotNull(message = "Écrivez le taux que l’assemblée a voté, par exemple 10.")
        Taux taux,

        @NotNull(message = "Choisissez sur quoi elle se calcule.")
        Contribution.@Nullable Base base,

        @Nullable
        @NotBlank(
                message =
                        "Écrivez la décision d’assemblée qui la fixe, avec sa date (art. R. 7331-8 du code du travail).")
        @Size(max = 500, message = "Raccourcissez à 500 caractères au plus.")
        String decision) {}
