package coop.essaim.personnes.suivi;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// À qui confier une personne, sur quel territoire, à partir de quand. Un choix vide ne change rien.
record SuiviSaisie(
        @Nullable UUID conseiller,
        @Nullable UUID territoire,

        @NotNull(message = "Écrivez à partir de quand.") @Nullable
        LocalDate du) {}
