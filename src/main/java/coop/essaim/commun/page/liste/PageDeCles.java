package coop.essaim.commun.page.liste;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une page d'une liste triée.
///
/// @param precedente curseur de la page d'avant, ou `null` au début
/// @param suivante curseur de la page d'après, ou `null` à la fin
public record PageDeCles<T>(
        List<T> lignes,
        Tri tri,
        @Nullable String precedente,
        @Nullable String suivante) {

    public PageDeCles {
        lignes = List.copyOf(lignes);
    }

    public boolean estVide() {
        return lignes.isEmpty();
    }
}
