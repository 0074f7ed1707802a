package coop.essaim.acces.administration;

/// Ce que peut répondre le changement d'un ensemble : les rôles d'un compte, ou les droits d'un rôle.
public sealed interface ChangementDesRoles {

    record Fait() implements ChangementDesRoles {}

    record SansEffet() implements ChangementDesRoles {}

    record SoiMeme() implements ChangementDesRoles {}

    record DernierAdministrateur() implements ChangementDesRoles {}

    /// Un compte, un rôle ou un droit qui n'existe pas : une adresse ou un formulaire trafiqués.
    record Inconnu() implements ChangementDesRoles {}
}
