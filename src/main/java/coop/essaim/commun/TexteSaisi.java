package coop.essaim.commun;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Ce qu'un copier-coller ajoute sans qu'on le voie : espaces de toutes largeurs, caractères invisibles.
final class TexteSaisi {

    /// Chaque suite d'espaces, insécables ou fines comprises, devient un seul espace ; les invisibles disparaissent.
    static String simplifie(@Nullable String texte) {
        return texte == null
                ? ""
                : texte.replaceAll("\\p{Cf}", "")
                        .replaceAll("[\\p{Z}\\s]+", " ")
                        .strip();
    }

    /// Le numéro nu, en capitales, sans les séparateurs que l'on y met pour le lire.
    static String compacte(@Nullable String texte) {
        return simplifie(texte).replaceAll("[ .:\\-\u2010-\u2015/]", "").toUpperCase(Locale.ROOT);
    }

    static String sansAccents(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private TexteSaisi() {}
}
