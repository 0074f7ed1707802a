package coop.essaim.comptabilite.etat;

/// Un rapport proposé par la page qui les liste.
public record EntreeDeRapport(String titre, String resume, String chemin) {}
