package coop.essaim.personnes.fiche;

import java.time.LocalDate;

/// Ce que répond une nouvelle adresse.
public sealed interface Demenagement {

    record Fait() implements Demenagement {}

    record Inconnue() implements Demenagement {}

    /// Une adresse plus récente est déjà connue : celle-ci ne peut pas commencer avant elle.
    record AvantLaDerniere(LocalDate derniere) implements Demenagement {}
}
