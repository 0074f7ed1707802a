package coop.essaim.commun.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Une clé maîtresse de 256 bits. Elle ne sert jamais telle quelle : chaque usage en tire la sienne (HKDF, RFC 5869).
final class Cle {

    static final int TAILLE_IDENTIFIANT = 4;
    private static final int TAILLE = 32;

    private final byte[] octets;
    private final byte[] identifiant;

    private Cle(byte[] octets) {
        this.octets = octets;
        this.identifiant = identifiant(octets);
    }

    static Cle lire(String base64) {
        byte[] octets;
        try {
            octets = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            octets = new byte[0];
        }
        if (octets.length != TAILLE) {
            throw new IllegalArgumentException(
                    "Une clé d'Essaim est faite de 32 octets en base64 : « openssl rand -base64 32 » en donne une.");
        }
        return new Cle(octets);
    }

    /// Tiré de la clé elle-même, à sens unique : rien à tenir à jour quand on en change.
    byte[] identifiant() {
        return identifiant.clone();
    }

    SecretKey deriver(String usage, String algorithme) {
        try {
            var derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(octets)
                    .thenExpand(usage.getBytes(StandardCharsets.UTF_8), TAILLE);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithme, derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] identifiant(byte[] octets) {
        try {
            var empreinte = MessageDigest.getInstance("SHA-256");
            empreinte.update("essaim:identifiant-de-cle".getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(empreinte.digest(octets), TAILLE_IDENTIFIANT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Cle[masquée]";
    }
}
