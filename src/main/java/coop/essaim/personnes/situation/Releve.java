package coop.essaim.personnes.situation;

import java.time.LocalDate;

/// Ce que répond le relevé d'une situation.
public sealed interface Releve {

    record Fait() implements Releve {}

    /// La fiche n'existe pas, ou n'existe plus que pour les totaux.
    record Inconnue() implements Releve {}

    /// La situation à l'entrée est plus récente que ce relevé.
    record AvantLEntree(LocalDate entree) implements Releve {}

    /// Un relevé précède la date donnée à l'entrée.
    record EntreeApresUnReleve(LocalDate premier) implements Releve {}
}
