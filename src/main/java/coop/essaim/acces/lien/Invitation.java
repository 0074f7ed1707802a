package coop.essaim.acces.lien;

/// Ce que peut répondre une invitation.
public sealed interface Invitation {

    record Envoyee() implements Invitation {}

    record CompteInconnu() implements Invitation {}

    record CompteDesactive() implements Invitation {}
}
