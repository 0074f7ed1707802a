package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Un tiers qui a des lignes non lettrées dans un compte.
///
/// @param code vide pour les lignes sans tiers
public record TiersALettrer(String code, String libelle, int lignes, Montant solde, LocalDate premiere) {}
