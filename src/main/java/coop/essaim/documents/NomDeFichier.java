package coop.essaim.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Le nom d'un fichier, tel qu'on peut le montrer, l'enregistrer sous tout système et l'écrire dans un en-tête.
///
/// Une personne l'a choisi, peut-être pour tromper : `../`, octet nul, sens d'écriture inversé, saut de ligne, nom
/// réservé par Windows, 255 octets et plus. Ce qui reste est en NFC, sur une ligne, avec l'extension de son contenu.
final class NomDeFichier {

    private static final int OCTETS_MAX = 150;

    /// Tout sauf lettres, chiffres, marques, ponctuation et symboles imprimables ; et les signes interdits à Windows.
    private static final Pattern INTERDIT =
            Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*\\\\/]|[\\x{FFFD}\\x{FE00}-\\x{FE0F}]");

    private static final Pattern RESERVE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private NomDeFichier() {}

    /// Le nom assaini, avec une extension que son contenu justifie.
    static String sur(String brut, TypeDeDocument type) {
        // D'abord composer : « < » suivi d'une barre combinante n'est pas un signe interdit, c'est « ≮ ».
        var compose = Normalizer.normalize(dernierMorceau(brut), Normalizer.Form.NFC);
        var nom = INTERDIT.matcher(compose).replaceAll("");
        nom = nom.replaceAll("[\\s\\p{Zs}]+", " ").replaceAll("\\.{2,}", ".");
        // En dernier : deux signes que séparait un signe interdit peuvent se composer.
        nom = Normalizer.normalize(nom, Normalizer.Form.NFC);
        var extension = extension(nom, type);
        nom = sansBords(sansExtension(nom));
        if (nom.isEmpty()) nom = "document";
        if (RESERVE.matcher(nom).matches()) nom = "_" + nom;
        return couper(nom, OCTETS_MAX - extension.length() - 1) + "." + extension;
    }

    /// L'en-tête Content-Disposition (RFC 6266) : un nom ASCII pour tous, et le vrai en UTF-8 (RFC 8187).
    static String enTete(String nom) {
        var ascii = Normalizer.normalize(nom.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()'-]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + enPourcents(nom);
    }

    private static String dernierMorceau(String brut) {
        int barre = Math.max(brut.lastIndexOf('/'), brut.lastIndexOf('\\'));
        return brut.substring(barre + 1);
    }

    private static String extension(String nom, TypeDeDocument type) {
        var donnee = nom.substring(nom.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return type.extensions().contains(donnee) ? donnee : type.extensions().getFirst();
    }

    /// Enlève une extension reconnaissable ; « Facture n. 12 » garde son point.
    private static String sansExtension(String nom) {
        return nom.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }

    private static String sansBords(String nom) {
        return nom.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String couper(String nom, int octets) {
        var court = new StringBuilder();
        int total = 0;
        for (int point : nom.codePoints().toArray()) {
            total += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (total > octets) break;
            court.appendCodePoint(point);
        }
        return sansBords(court.toString());
    }

    private static String enPourcents(String nom) {
        var code = new StringBuilder();
        for (byte octet : nom.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) code.append(c);
            else code.append('%').append(Character.forDigit(c >> 4 & 0xF, 16)).append(Character.forDigit(c & 0xF, 16));
        }
        return code.toString();
    }
}
