package coop.essaim.parcours.social;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// La preuve d'une déclaration préalable à l'embauche.
///
/// @param accuse le numéro de l'accusé de réception
/// @param piece l'accusé lui-même, s'il est joint
public record PreuveDeDpae(
        LocalTime heure,
        LocalDate declareeLe,
        String accuse,
        @Nullable UUID piece) {}
