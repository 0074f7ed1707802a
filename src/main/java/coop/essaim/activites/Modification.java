package coop.essaim.activites;

/// Ce que répond le changement de la fiche d'une activité.
public sealed interface Modification {

    record Faite() implements Modification {}

    record EnseignePrise(String enseigne) implements Modification {}
}
