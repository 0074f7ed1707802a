package coop.essaim.parcours.machine;

import java.util.List;

/// Ce qu'une transition fait dans une région : de l'un de ces états, vers celui-là.
public record Pas(List<Etat> de, Etat vers) {

    public Pas {
        de = List.copyOf(de);
        for (var etat : de) {
            if (etat.region() != vers.region()) throw new IllegalArgumentException("Un pas reste dans sa région.");
        }
    }

    static Pas de(Etat depart, Etat vers) {
        return new Pas(List.of(depart), vers);
    }

    static Pas de(List<Etat> departs, Etat vers) {
        return new Pas(departs, vers);
    }

    public Region region() {
        return vers.region();
    }
}
