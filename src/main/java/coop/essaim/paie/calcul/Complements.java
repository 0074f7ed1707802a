package coop.essaim.paie.calcul;

/// Ce que tous les mois ne portent pas : heures majorées, avantages en nature, frais, retenues. Sommes en centimes.
///
/// @param avantagesEnNature valeur déjà comprise dans le brut : elle cotise, puis se retire du net versé
/// @param frais remboursements exonérés : ils s'ajoutent au net versé
public record Complements(HeuresMajorees heures, long avantagesEnNature, long frais, Retenues retenues) {

    public static final Complements AUCUN = new Complements(HeuresMajorees.AUCUNE, 0, 0, Retenues.AUCUNE);
}
