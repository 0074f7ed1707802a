package coop.essaim.facturation.devis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Le secret d'un lien d'acceptation : 256 bits au hasard. La base n'en garde que l'empreinte.
record Secret(String texte) {

    private static final SecureRandom HASARD = new SecureRandom();
    private static final int OCTETS = 32;

    static Secret tirer() {
        var octets = new byte[OCTETS];
        HASARD.nextBytes(octets);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    byte[] empreinte() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toute JVM sait calculer SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[masqué]";
    }
}
