package coop.essaim.documents;

import coop.essaim.commun.EnFrancais;
import java.time.Clock;
import java.time.Instant;

/// Des impressions à une heure choisie, pour les essais des modules qui dessinent un papier sans démarrer
/// l'application.
public final class ImpressionsDEssai {

    private ImpressionsDEssai() {}

    public static Impressions au(String instant) {
        return new Impressions(Clock.fixed(Instant.parse(instant), EnFrancais.PARIS));
    }
}
