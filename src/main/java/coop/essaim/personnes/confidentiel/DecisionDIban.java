package coop.essaim.personnes.confidentiel;

/// Ce que répond la décision sur un changement de coordonnées bancaires.
public sealed interface DecisionDIban {

    record Faite() implements DecisionDIban {}

    record Inconnue() implements DecisionDIban {}

    record DejaDecidee() implements DecisionDIban {}

    /// Qui a demandé n'accepte pas.
    record MemePersonne() implements DecisionDIban {}

    /// Nul n'accepte son propre compte.
    record LeSien() implements DecisionDIban {}

    /// L'IBAN recopié n'est pas celui de la demande.
    record AutreNumero() implements DecisionDIban {}

    /// Un compte est déjà entré en vigueur ce jour-là.
    record DeuxLeMemeJour() implements DecisionDIban {}
}
