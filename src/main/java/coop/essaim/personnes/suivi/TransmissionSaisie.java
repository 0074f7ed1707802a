package coop.essaim.personnes.suivi;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// De qui, à qui, et à partir de quand passer un portefeuille.
record TransmissionSaisie(
        @NotNull @Nullable UUID de,
        @NotNull @Nullable UUID vers,
        @NotNull @Nullable LocalDate du) {}
