package coop.essaim.commun.page.saisie;

import coop.essaim.commun.EnFrancais;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Un texte facultatif d'une longueur bornée : trop long, il se refuse à côté de son champ, et ne se coupe jamais.
public final class TexteCourt {

    private TexteCourt() {}

    /// @return le texte sans ses blancs autour, `null` s'il est vide
    public static @Nullable String lire(String champ, @Nullable String texte, int caracteres, BindingResult refus) {
        if (texte == null || texte.isBlank()) return null;
        var propre = texte.strip();
        if (propre.length() > caracteres)
            refus.rejectValue(
                    champ, "long", "Raccourcissez à " + EnFrancais.enFrancais(caracteres) + " caractères au plus.");
        return propre;
    }
}
