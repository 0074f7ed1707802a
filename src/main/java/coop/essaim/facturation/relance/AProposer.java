package coop.essaim.facturation.relance;

/// Une facture et le niveau qu'il est temps de lui appliquer.
public record AProposer(EnRetard facture, NiveauDeRelance niveau, long jours) {}
