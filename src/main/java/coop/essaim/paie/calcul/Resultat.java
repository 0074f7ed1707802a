package coop.essaim.paie.calcul;

/// Ce que répond le moteur : un bulletin, ou un refus qui dit son nom.
public sealed interface Resultat permits Bulletin, Refus {}
