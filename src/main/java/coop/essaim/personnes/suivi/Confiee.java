package coop.essaim.personnes.suivi;

import java.time.LocalDate;

/// Ce que répond l'acte de confier une personne à quelqu'un, ou à un territoire.
public sealed interface Confiee {

    record Faite() implements Confiee {}

    record SansEffet() implements Confiee {}

    record Inconnue() implements Confiee {}

    /// On ne s'accompagne pas soi-même.
    record SoiMeme() implements Confiee {}

    /// Seule l'équipe d'appui accompagne, et ce jour-là.
    record HorsEquipe() implements Confiee {}

    /// Un changement plus récent est déjà noté : celui-ci ne peut pas commencer avant lui.
    record AvantLeDernier(LocalDate dernier) implements Confiee {}
}
