package coop.essaim.acces;

import java.util.UUID;

/// Ce que peut répondre la création d'un compte.
public sealed interface CreationDeCompte {

    record Faite(UUID compte) implements CreationDeCompte {}

    record NomManquant() implements CreationDeCompte {}

    record CourrielIllisible() implements CreationDeCompte {}

    record CourrielDejaPris() implements CreationDeCompte {}

    record RoleInconnu(String code) implements CreationDeCompte {}
}
