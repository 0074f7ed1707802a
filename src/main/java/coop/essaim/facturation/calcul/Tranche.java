package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;

/// La base hors taxes d'un régime et d'une nature : ce qu'un devis vaut, ce qu'un acompte en prend, ce qui en reste.
public record Tranche(RegimeDeTva regime, NatureDeVente nature, Montant base) {}
