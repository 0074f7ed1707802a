package coop.essaim.acces.lien;

import java.time.Duration;

/// Ce qu'un lien permet de faire, une fois, et combien de temps il attend.
public enum Usage {
    MOT_DE_PASSE("mot-de-passe", Duration.ofMinutes(30)),
    INVITATION("invitation", Duration.ofDays(7)),
    PREMIER_ADMINISTRATEUR("premier-administrateur", Duration.ofDays(1));

    private final String code;
    private final Duration duree;

    Usage(String code, Duration duree) {
        this.code = code;
        this.duree = duree;
    }

    String code() {
        return code;
    }

    Duration duree() {
        return duree;
    }
}
