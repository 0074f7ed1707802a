package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Passation.Obstacle;
import java.util.List;

/// Ce que répond la contre-passation d'une écriture.
sealed interface ContrePassation {

    record Faite(EcritureId id) implements ContrePassation {}

    record SansMotif() implements ContrePassation {}

    record Refusee(List<Obstacle> obstacles) implements ContrePassation {
        public Refusee {
            obstacles = List.copyOf(obstacles);
        }
    }
}
