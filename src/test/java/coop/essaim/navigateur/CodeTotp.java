package coop.essaim.navigateur;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/// Le téléphone de l'essai : il ne connaît que le secret recopié à l'écran.
final class CodeTotp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private CodeTotp() {}

    static String de(String secret, Instant instant) {
        var generateur = new TimeBasedOneTimePasswordGenerator();
        try {
            return generateur.generateOneTimePasswordString(
                    new SecretKeySpec(octets(secret), generateur.getAlgorithm()), instant);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(String secret) {
        var sortie = new ByteArrayOutputStream();
        int tampon = 0, bits = 0;
        for (char signe : secret.toCharArray()) {
            int valeur = ALPHABET.indexOf(signe);
            if (valeur < 0) continue;
            tampon = tampon << 5 | valeur;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                sortie.write(tampon >> bits & 255);
            }
        }
        return sortie.toByteArray();
    }
}
