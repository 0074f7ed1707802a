package coop.essaim.personnes.garde;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Jusqu'à quand garder encore une fiche échue, et pourquoi : un contentieux, une demande de la personne.
record ReportSaisie(
        @NotNull(message = "Écrivez jusqu’à quand reporter.") @Future @Nullable
        LocalDate jusquAu,

        @NotBlank(message = "Écrivez pourquoi.") @Size(max = 300) @Nullable
        String motif) {}
