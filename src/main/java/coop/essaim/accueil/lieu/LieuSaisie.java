package coop.essaim.accueil.lieu;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un lieu d'accueil, tel que tapé.
public record LieuSaisie(
        @NotBlank(message = "Écrivez le nom du lieu.") @Size(max = 100) @Nullable
        String nom,

        @NotBlank(message = "Écrivez le numéro et la voie.") @Size(max = 200) @Nullable
        String voie,

        @NotBlank(message = "Écrivez le code postal.") @Size(max = 12) @Nullable
        String codePostal,

        @NotBlank(message = "Écrivez la commune.") @Size(max = 38) @Nullable
        String commune,

        @Size(max = 500) @Nullable String acces) {

    static LieuSaisie de(Lieu lieu) {
        return new LieuSaisie(lieu.nom(), lieu.voie(), lieu.codePostal(), lieu.commune(), lieu.acces());
    }

    Lieu lieu(UUID id) {
        return new Lieu(
                id,
                propre(nom),
                propre(voie),
                propre(codePostal),
                propre(commune),
                acces == null || acces.isBlank() ? null : acces.strip(),
                null);
    }

    private static String propre(@Nullable String tape) {
        return tape == null ? "" : tape.strip();
    }
}
