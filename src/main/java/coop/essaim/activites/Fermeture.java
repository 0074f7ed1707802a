package coop.essaim.activites;

import java.time.LocalDate;

/// Ce que répond la fermeture d'une activité, et donc de sa section.
public sealed interface Fermeture {

    record Faite() implements Fermeture {}

    record DejaFermee(LocalDate le) implements Fermeture {}

    record AvantOuverture(LocalDate ouverteLe) implements Fermeture {}

    /// Une répartition entre entrepreneurs commence après ce jour.
    record PartsApres(LocalDate du) implements Fermeture {}

    /// Une écriture de sa section est datée d'après ce jour.
    record EcrituresApres(LocalDate derniere) implements Fermeture {}
}
