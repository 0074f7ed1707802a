package coop.essaim.documents.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Un texte lisible, en UTF-8 ou en Windows-1252 : aucun caractère de commande, et pas une page web déguisée.
final class InspectionTexte {

    enum Nature {
        TEXTE,
        AGENDA,
        XML,
        PAGE,
        BINAIRE
    }

    private static final Pattern PAGE =
            Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|script|svg|iframe|object|embed)[\\s>/]|<\\?php");
    private static final Pattern COMMANDE = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1A\\x1C-\\x1F]");

    /// Un navigateur ne cherche une page que dans le début d'un fichier.
    private static final int DEBUT = 4096;

    private InspectionTexte() {}

    static Nature nature(byte[] octets) {
        var texte = texte(octets);
        if (COMMANDE.matcher(texte).find()) return Nature.BINAIRE;
        var debut = texte.substring(0, Math.min(DEBUT, texte.length()))
                .replace("\uFEFF", "")
                .stripLeading();
        if (debut.startsWith("<?xml")) return Nature.XML;
        if (PAGE.matcher(debut).find()) return Nature.PAGE;
        if (debut.startsWith("BEGIN:VCALENDAR")) return Nature.AGENDA;
        return Nature.TEXTE;
    }

    private static String texte(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(octets, Charset.forName("windows-1252"));
        }
    }
}
