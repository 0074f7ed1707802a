package coop.essaim.acces.connexion;

import java.util.UUID;

/// Ce que répond la porte. Un refus ne dit jamais pourquoi : compte inconnu, désactivé ou mot de passe faux se valent.
public sealed interface Tentative {

    record Reussie(UUID compte) implements Tentative {}

    record Refusee() implements Tentative {}
}
