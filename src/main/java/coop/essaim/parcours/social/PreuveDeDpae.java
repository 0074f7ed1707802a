package coop.essaim.parcours.social;

import java.time.LocalDate;
import java.time.LocalTime;

/// La preuve d'une déclaration préalable à l'embauche.
///
/// @param accuse le numéro de l'accusé de réception
public record PreuveDeDpae(LocalTime heure, LocalDate declareeLe, String accuse) {}
