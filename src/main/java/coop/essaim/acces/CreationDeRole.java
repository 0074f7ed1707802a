package coop.essaim.acces;

import java.util.UUID;

/// Ce que peut répondre la création d'un rôle.
public sealed interface CreationDeRole {

    record Faite(UUID role, String code) implements CreationDeRole {}

    record LibelleManquant() implements CreationDeRole {}

    record LibelleDejaPris() implements CreationDeRole {}
}
