package coop.essaim.facturation;

import coop.essaim.commun.AdressePostale;
import coop.essaim.tiers.Immatriculation;
import coop.essaim.tiers.NatureDeTiers;

/// Le client tel que la facture le nomme, figé à la validation.
public record Acheteur(NatureDeTiers nature, String nom, Immatriculation immatriculation, AdressePostale adresse) {}
