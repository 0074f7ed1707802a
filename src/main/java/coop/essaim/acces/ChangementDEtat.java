package coop.essaim.acces;

/// Ce que peut répondre la désactivation ou la réactivation d'un compte.
public sealed interface ChangementDEtat {

    record Fait() implements ChangementDEtat {}

    /// Le compte était déjà dans cet état.
    record SansEffet() implements ChangementDEtat {}

    record CompteInconnu() implements ChangementDEtat {}

    record MotifManquant() implements ChangementDEtat {}

    record DernierAdministrateur() implements ChangementDEtat {}

    /// Nul ne désactive son propre compte : ce serait se fermer la porte au nez.
    record SoiMeme() implements ChangementDEtat {}
}
