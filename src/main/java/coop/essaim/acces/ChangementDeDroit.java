package coop.essaim.acces;

/// Ce que peut répondre le don d'un droit à un rôle, ou son retrait.
public sealed interface ChangementDeDroit {

    record Fait() implements ChangementDeDroit {}

    record SansEffet() implements ChangementDeDroit {}

    record RoleInconnu() implements ChangementDeDroit {}

    record DroitInconnu() implements ChangementDeDroit {}

    record DernierAdministrateur() implements ChangementDeDroit {}
}
