package coop.essaim.acces;

/// Ce que peut répondre le don ou le retrait d'un rôle.
public sealed interface ChangementDeRole {

    record Fait() implements ChangementDeRole {}

    /// Le compte avait déjà ce rôle, ou ne l'avait pas.
    record SansEffet() implements ChangementDeRole {}

    record CompteInconnu() implements ChangementDeRole {}

    record RoleInconnu() implements ChangementDeRole {}

    record DernierAdministrateur() implements ChangementDeRole {}

    /// Nul ne change ses propres rôles : il faut une deuxième personne.
    record SoiMeme() implements ChangementDeRole {}
}
