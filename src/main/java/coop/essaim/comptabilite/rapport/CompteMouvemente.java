package coop.essaim.comptabilite.rapport;

/// Un compte qui a des lignes dans la période, ou un solde qui s'y reporte.
public record CompteMouvemente(String numero, String libelle) {}
