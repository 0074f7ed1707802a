package coop.essaim.accueil.seance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Le secret d'un lien d'annulation : 256 bits au hasard, dont la base ne garde que l'empreinte.
record Jeton(String texte) {

    private static final SecureRandom HASARD = new SecureRandom();
    private static final int OCTETS = 32;

    static Jeton tirer() {
        var octets = new byte[OCTETS];
        HASARD.nextBytes(octets);
        return new Jeton(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    byte[] empreinte() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Jeton[masqué]";
    }
}
