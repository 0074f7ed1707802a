package coop.essaim.acces;

/// Ce que peut répondre le changement du nom ou de l'adresse électronique d'un compte.
public sealed interface ChangementDIdentite {

    record Fait() implements ChangementDIdentite {}

    record SansEffet() implements ChangementDIdentite {}

    record CompteInconnu() implements ChangementDIdentite {}

    record NomManquant() implements ChangementDIdentite {}

    record CourrielIllisible() implements ChangementDIdentite {}

    record CourrielDejaPris() implements ChangementDIdentite {}
}
