package coop.essaim.comptabilite;

import org.jspecify.annotations.Nullable;

/// Les textes du grand livre : sur une ligne, sans caractère de commande, pour le FEC et pour l'empreinte.
public final class Texte {

    private Texte() {}

    public static String obligatoire(@Nullable String texte, String quoi) {
        var propre = enUneLigne(texte == null ? "" : texte);
        if (propre.isEmpty()) throw new EcritureRefusee("Pour passer une écriture, donnez " + quoi + ".");
        return propre;
    }

    /// Les tabulations, retours à la ligne et autres caractères de commande deviennent des espaces.
    public static String enUneLigne(String texte) {
        var propre = true;
        for (int i = 0; i < texte.length() && propre; i++) {
            var c = texte.charAt(i);
            propre = c >= ' ' && (c < 0x7f || c > 0x9f) && c != '\u2028' && c != '\u2029';
        }
        return (propre ? texte : texte.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\u2028\\u2029]+", " ")).strip();
    }
}
