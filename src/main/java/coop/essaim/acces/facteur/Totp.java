package coop.essaim.acces.facteur;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/// Les codes à six chiffres d'un secret, un toutes les trente secondes (RFC 6238).
record Totp(byte[] secret) {

    static final int PAS_SECONDES = 30;

    /// Une horloge de téléphone en avance ou en retard d'un pas passe encore.
    private static final int TOLERANCE_PAS = 1;

    /// Le pas dont la saisie est le code, autour de cet instant.
    Optional<Long> pas(String saisie, Instant maintenant) {
        var propre = saisie.replaceAll("\\s", "");
        if (!propre.matches("\\d{6}")) return Optional.empty();
        long courant = maintenant.getEpochSecond() / PAS_SECONDES;
        Optional<Long> trouve = Optional.empty();
        // Tous les pas sont calculés, quel que soit le bon : la durée ne dit rien.
        for (long pas = courant - TOLERANCE_PAS; pas <= courant + TOLERANCE_PAS; pas++) {
            if (egal(code(pas), propre)) trouve = Optional.of(pas);
        }
        return trouve;
    }

    String code(long pas) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), pas, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean egal(String un, String autre) {
        return MessageDigest.isEqual(un.getBytes(StandardCharsets.US_ASCII), autre.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Totp[masqué]";
    }
}
