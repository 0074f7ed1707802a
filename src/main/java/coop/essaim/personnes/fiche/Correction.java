package coop.essaim.personnes.fiche;

import java.util.List;

/// Ce que répond la correction d'une partie de la fiche.
public sealed interface Correction {

    /// @param champs ce qui a changé, par son libellé
    record Faite(List<String> champs) implements Correction {
        public Faite {
            champs = List.copyOf(champs);
        }
    }

    record SansEffet() implements Correction {}

    /// La fiche n'existe pas, ou n'existe plus que pour les totaux.
    record Inconnue() implements Correction {}
}
