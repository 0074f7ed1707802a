package coop.essaim.paie.calcul;

/// Ce que répond la recherche d'un brut. Sommes en centimes.
public sealed interface BrutTrouve {

    /// Le brut existe : voici son bulletin.
    ///
    /// @param reste ce que le budget garde ; sans objet quand on cherche un net
    /// @param coutAuPasSuivant le coût avec un centime (ou un centième d'heure) de plus
    /// @param heures heures du mois en centièmes, quand on cherche des heures
    record Trouve(Bulletin bulletin, long reste, long coutAuPasSuivant, long heures) implements BrutTrouve {}

    /// Même sans salaire, le mois coûte davantage.
    record BudgetInsuffisant(long minimum) implements BrutTrouve {}

    record Refuse(Refus refus) implements BrutTrouve {}
}
