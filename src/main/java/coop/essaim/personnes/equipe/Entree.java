package coop.essaim.personnes.equipe;

import java.time.LocalDate;
import java.util.UUID;

/// Ce que répond l'entrée dans l'équipe d'appui.
public sealed interface Entree {

    record Faite(UUID id) implements Entree {}

    record PersonneInconnue() implements Entree {}

    /// La personne tient déjà cette fonction ; un nouveau taux commence après la fin de l'ancien.
    record DejaEnFonction(LocalDate depuis) implements Entree {}
}
