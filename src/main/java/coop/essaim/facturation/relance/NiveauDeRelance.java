package coop.essaim.facturation.relance;

/// @param jours après l'échéance, à partir desquels ce niveau se propose
/// @param texte gabarit sans logique
public record NiveauDeRelance(int niveau, String libelle, int jours, String texte) {}
