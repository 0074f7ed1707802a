package coop.essaim.commun;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Les identifiants des objets : UUID version 7 (RFC 9562), rangés dans l'ordre de leur création.
///
/// Un identifiant n'est pas un secret : un lien à usage unique se tire autrement.
public final class Identifiant {

    private static final SecureRandom HASARD = new SecureRandom();

    public static UUID nouveau(Instant maintenant) {
        long haut = (maintenant.toEpochMilli() << 16) | 0x7000 | HASARD.nextInt(0x1000);
        long bas = 0x8000_0000_0000_0000L | (HASARD.nextLong() >>> 2);
        return new UUID(haut, bas);
    }

    private Identifiant() {}
}
