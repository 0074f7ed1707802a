package coop.essaim.acces;

import coop.essaim.commun.EnFrancais;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// Une horloge que l'essai avance à la main.
public final class HorlogeDEssai extends Clock {

    private Instant maintenant = Instant.parse("2026-11-02T08:00:00Z");

    public void avancer(Duration duree) {
        maintenant = maintenant.plus(duree);
    }

    @Override
    public Instant instant() {
        return maintenant;
    }

    @Override
    public ZoneId getZone() {
        return EnFrancais.PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
