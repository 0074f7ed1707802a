package coop.essaim.parcours.integration;

/// Un point de la liste de la coopérative.
public record PointDeListe(String code, String libelle, int rang, boolean actif) {}
