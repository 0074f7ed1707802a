package coop.essaim.parcours.machine;

import java.util.EnumMap;
import java.util.Map;

/// L'état d'une personne dans chaque région, à un instant.
public record Etats(Map<Region, Etat> parRegion) {

    public Etats {
        parRegion = Map.copyOf(parRegion);
        for (var region : Region.values()) {
            if (!parRegion.containsKey(region)) throw new IllegalArgumentException("Il manque la région " + region);
        }
    }

    /// Ceux de qui n'a encore aucun événement.
    public static Etats initiaux() {
        var etats = new EnumMap<Region, Etat>(Region.class);
        for (var region : Region.values()) etats.put(region, region.initial());
        return new Etats(etats);
    }

    public Etat de(Region region) {
        var etat = parRegion.get(region);
        if (etat == null) throw new IllegalStateException("Région sans état : " + region);
        return etat;
    }

    public Etat parcours() {
        return de(Region.PARCOURS);
    }

    public Etat contrat() {
        return de(Region.CONTRAT);
    }

    public Etat societariat() {
        return de(Region.SOCIETARIAT);
    }

    public Etat suspension() {
        return de(Region.SUSPENSION);
    }

    public Etats apres(Transition transition) {
        var suite = new EnumMap<>(parRegion);
        for (var pas : transition.pas()) suite.put(pas.region(), pas.vers());
        return new Etats(suite);
    }
}
