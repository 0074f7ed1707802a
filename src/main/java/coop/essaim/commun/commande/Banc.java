package coop.essaim.commun.commande;

import java.util.Set;

/// Une mesure qu'un module sait prendre, apportée comme bean : `./essaim banc SUJET …`.
///
/// Une mesure, non un essai : elle dépend de la machine. Elle se fait sur des données à elle, jetées ensuite.
public interface Banc {

    /// Ce qui est mesuré, en un mot : `comptabilite`.
    String sujet();

    /// Une ligne pour `./essaim aide banc`.
    String resume();

    /// Les options, comme on les écrit : `[--facteur 1|10|100]`.
    default String usage() {
        return "";
    }

    default Set<String> optionsAvecValeur() {
        return Set.of();
    }

    /// Rend un code de sortie de [Commande] : fait, ou refusé quand une cible n'est pas tenue.
    int mesurer(Arguments arguments, Sortie sortie);
}
