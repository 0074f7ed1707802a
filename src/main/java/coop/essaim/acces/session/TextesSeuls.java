package coop.essaim.acces.session;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/// Un attribut de session est un texte, écrit et relu en UTF-8 : rien n'est jamais désérialisé en objet.
///
/// Qui écrit dans la table des sessions ne fait donc exécuter aucun code (CVE-2017-10803 et ses semblables).
final class TextesSeuls {

    private TextesSeuls() {}

    static ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, TextesSeuls::ecrire);
        conversion.addConverter(byte[].class, Object.class, TextesSeuls::lire);
        return conversion;
    }

    private static byte[] ecrire(Object valeur) {
        if (valeur instanceof String texte) return texte.getBytes(StandardCharsets.UTF_8);
        throw new IllegalArgumentException("Une session ne garde que des textes, pas un "
                + valeur.getClass().getName());
    }

    private static Object lire(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
