package coop.essaim.paie.simulateur;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ce que l'adresse dit en plus de la question : l'activité, et les scénarios gardés pour comparer.
record Choix(@Nullable String activite, @Nullable List<String> avec) {

    List<String> scenarios() {
        return avec == null ? List.of() : avec;
    }
}
