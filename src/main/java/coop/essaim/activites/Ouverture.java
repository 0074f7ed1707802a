package coop.essaim.activites;

/// Ce que répond l'ouverture d'une activité.
public sealed interface Ouverture {

    record Faite(Activite activite) implements Ouverture {}

    /// Une autre activité ouverte porte déjà cette enseigne : les clients les confondraient.
    record EnseignePrise(String enseigne) implements Ouverture {}
}
