package coop.essaim.personnes.suivi;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// De qui, à qui, et à partir de quand passer un portefeuille.
record TransmissionSaisie(
        @NotNull(message = "Choisissez qui transmet le portefeuille.") @Nullable
        UUID de,

        @NotNull(message = "Choisissez qui le reçoit.") @Nullable
        UUID vers,

        @NotNull(message = "Écrivez à partir de quand.") @Nullable
        LocalDate du) {}
