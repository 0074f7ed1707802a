package coop.essaim.personnes.fiche;

/// Ce que répond l'ouverture du compte d'une personne.
public sealed interface OuvertureDeCompte {

    /// @param courriel où part l'invitation
    record Faite(String courriel) implements OuvertureDeCompte {}

    /// Un compte libre à cette adresse existait : il est désormais le sien.
    record Rattache() implements OuvertureDeCompte {}

    record Inconnue() implements OuvertureDeCompte {}

    record SansCourriel() implements OuvertureDeCompte {}

    record DejaFait() implements OuvertureDeCompte {}

    /// L'adresse est celle d'un compte déjà rattaché à une autre fiche, ou de qui fait la demande.
    record CompteDAutrui() implements OuvertureDeCompte {}
}
