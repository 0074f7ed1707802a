package coop.essaim.paie.calcul;

/// L'employeur au mois du bulletin. Les taux sont en millionièmes ; AT/MP et mobilité sont notifiés par établissement.
///
/// @param effectif effectif « sécurité sociale » (CSS R130-1), celui qui déclenche les seuils
/// @param tauxApprentis part des alternants dans l'effectif, en millionièmes (C. trav. L6242-1)
public record Etablissement(int effectif, int tauxAtmp, int tauxMobilite, int tauxApprentis, Territoire territoire) {}
