package coop.essaim.personnes.equipe;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// L'entrée d'une personne dans l'équipe d'appui.
public record MembreSaisie(
        @NotBlank(message = "Écrivez la fonction.") @Size(max = 100) @Nullable
        String fonction,

        @NotNull(message = "Écrivez la part d’un temps plein, par exemple 80.")
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Nullable
        BigDecimal part,

        @DecimalMin("0.5") @DecimalMax("217") @Nullable BigDecimal heures,

        @NotNull(message = "Écrivez le premier jour.") @Nullable
        LocalDate du) {

    public MembreSaisie {
        fonction = fonction == null ? null : fonction.strip();
    }
}
