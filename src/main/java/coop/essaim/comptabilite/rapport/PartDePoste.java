package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;

/// Ce qu'un compte, ou un tiers, apporte à un poste du bilan ou du résultat, dans le sens du poste.
public record PartDePoste(SoldeDeCompte solde, Montant montant) {}
