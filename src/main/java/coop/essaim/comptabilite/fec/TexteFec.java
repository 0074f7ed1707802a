package coop.essaim.comptabilite.fec;

import java.nio.charset.Charset;
import java.text.Normalizer;

/// Le jeu de caractères du FEC. On écrit en ISO 8859-15, comme le veut le texte.
final class TexteFec {

    static final Charset LATIN9 = Charset.forName("ISO-8859-15");

    private TexteFec() {}

    /// Rend un texte écrivable en ISO 8859-15, sans séparateur ni retour : ce qui n'y est pas s'y dit autrement.
    static String translitere(String texte) {
        var propre = true;
        for (int i = 0; i < texte.length() && propre; i++) {
            var c = texte.charAt(i);
            propre = c >= ' ' && c < 0x7f && c != '|';
        }
        if (propre) return texte;
        var encodeur = LATIN9.newEncoder();
        var sortie = new StringBuilder(texte.length());
        texte.codePoints().forEach(point -> {
            var un = Character.toString(point);
            if (point < ' ' || point == '|' || (point >= 0x7f && point <= 0xa0)) sortie.append(' ');
            else if (encodeur.canEncode(un)) sortie.append(un);
            else sortie.append(autrement(point, un));
        });
        return sortie.toString();
    }

    private static String autrement(int point, String un) {
        return switch (point) {
            case '\u2018', '\u2019', '\u201a', '\u2032' -> "'";
            case '\u201c', '\u201d', '\u201e', '\u2033' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u2026' -> "...";
            case '\u202f', '\u2007', '\u2008', '\u2009', '\u200a', '\u2003', '\u2002' -> " ";
            case '\u200b', '\u200d', '\ufeff' -> "";
            default -> {
                var sansAccent = Normalizer.normalize(un, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
                yield LATIN9.newEncoder().canEncode(sansAccent) && !sansAccent.isEmpty() ? sansAccent : "?";
            }
        };
    }
}
