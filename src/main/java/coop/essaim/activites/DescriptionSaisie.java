package coop.essaim.activites;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Le formulaire de ce que l'équipe d'appui écrit d'une activité.
record DescriptionSaisie(
        @Nullable
        @NotBlank(message = "Écrivez l’enseigne, telle que les clients la verront.")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String enseigne,

        @Nullable @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String metier,

        @Nullable
        @Pattern(
                regexp = "\\s*(\\d{2}\\.?\\d{2}\\s?[A-Za-z])?\\s*",
                message = "Écrivez le code NAF : quatre chiffres et une lettre, par exemple 14.12Z.")
        String naf,

        @Nullable @Size(max = 4000, message = "Raccourcissez à 4 000 caractères au plus.")
        String description) {

    static DescriptionSaisie de(Fiche fiche) {
        return new DescriptionSaisie(fiche.activite().enseigne(), fiche.metier(), fiche.naf(), fiche.description());
    }

    Description description(String enseigneEcrite) {
        var code = Texte.ouRien(naf);
        return new Description(
                enseigneEcrite.strip(),
                Texte.ouRien(metier),
                code == null
                        ? null
                        : code.replaceAll("\\s", "")
                                .toUpperCase(Locale.ROOT)
                                .replaceFirst("^(\\d{2})(\\d{2}[A-Z])$", "$1.$2"),
                Texte.ouRien(description));
    }
}
