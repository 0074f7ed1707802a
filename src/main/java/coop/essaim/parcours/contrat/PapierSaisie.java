package coop.essaim.parcours.contrat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un papier signé à la main ; le fichier vient à part.
record PapierSaisie(
        @Nullable @NotNull(message = "Écrivez le jour de la dernière signature.")
        LocalDate signeLe) {}
