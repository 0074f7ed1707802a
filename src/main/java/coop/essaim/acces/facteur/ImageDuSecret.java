package coop.essaim.acces.facteur;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Dessine le secret pour l'appareil photo d'un téléphone : rien ne quitte le serveur.
final class ImageDuSecret {

    private static final int MARGE = 4;

    private ImageDuSecret() {}

    static Proposition dessiner(byte[] secret, String courriel) {
        var texte = Base32.ecrire(secret);
        var adresse = "otpauth://totp/Essaim:" + URLEncoder.encode(courriel, StandardCharsets.UTF_8) + "?secret="
                + texte + "&issuer=Essaim&algorithm=SHA1&digits=6&period=" + Totp.PAS_SECONDES;
        var image = QrCode.encodeText(adresse, QrCode.Ecc.MEDIUM);
        var trace = new StringBuilder();
        for (int y = 0; y < image.size; y++) {
            for (int x = 0; x < image.size; x++) {
                if (image.getModule(x, y)) {
                    trace.append('M')
                            .append(x + MARGE)
                            .append(',')
                            .append(y + MARGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Proposition(Base32.parGroupes(texte, " "), adresse, trace.toString(), image.size + 2 * MARGE);
    }
}
