package coop.essaim.accueil.orientation;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Une structure partenaire, telle que tapée.
public record StructureSaisie(
        @NotBlank(message = "Écrivez le nom de la structure.") @Size(max = 200) @Nullable
        String nom,

        @Size(max = 300) @Nullable String metier,
        @Size(max = 100) @Nullable String commune,
        @Nullable Telephone telephone,
        @Nullable Courriel courriel,

        @Pattern(
                regexp = "(https?://[\\w./~%?=&-]{3,190})?",
                message = "Écrivez l’adresse complète du site, par exemple https://www.exemple.fr.")
        @Nullable
        String site) {

    public StructureSaisie {
        nom = nom == null ? null : nom.strip();
        metier = metier == null || metier.isBlank() ? null : metier.strip();
        commune = commune == null || commune.isBlank() ? null : commune.strip();
        site = site == null || site.isBlank() ? null : site.strip();
    }
}
