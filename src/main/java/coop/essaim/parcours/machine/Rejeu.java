package coop.essaim.parcours.machine;

import java.util.List;
import java.util.function.Function;

/// Rejoue une suite de transitions dans l'ordre de leurs effets : c'est ainsi que tout état passé se retrouve, et qu'un
/// événement saisi après coup se vérifie.
public sealed interface Rejeu<T> {

    record Fini<T>(Etats etats) implements Rejeu<T> {}

    /// Cet événement ne part pas de l'état où l'on est.
    record Rompu<T>(T fautif, Etats avant) implements Rejeu<T> {}

    static <T> Rejeu<T> de(List<T> suite, Function<T, Transition> transition) {
        var etats = Etats.initiaux();
        for (var evenement : suite) {
            var suivante = transition.apply(evenement);
            if (!suivante.estPossible(etats)) return new Rompu<>(evenement, etats);
            etats = etats.apres(suivante);
        }
        return new Fini<>(etats);
    }
}
