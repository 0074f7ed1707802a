package coop.essaim.acces.connexion;

import java.time.Duration;
import java.util.UUID;

/// Ce que répond la porte. Un refus ne dit jamais pourquoi : compte inconnu, désactivé ou mot de passe faux se valent.
public sealed interface Tentative {

    record Reussie(UUID compte) implements Tentative {}

    /// Le mot de passe est juste ; il manque le code.
    record CodeAttendu(UUID compte) implements Tentative {}

    /// Trop d'essais : celui-ci n'a pas été jugé.
    record TropDEssais(Duration attente) implements Tentative {}

    record Refusee() implements Tentative {}
}
