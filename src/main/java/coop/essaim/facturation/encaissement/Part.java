package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;

/// Ce qu'un règlement paie d'une facture, toutes taxes comprises.
public record Part(FactureId facture, Montant montant) {}
