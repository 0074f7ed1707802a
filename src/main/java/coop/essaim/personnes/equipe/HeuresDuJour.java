package coop.essaim.personnes.equipe;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Quand le siège est ouvert, un jour de la semaine ; sans heure, il est fermé.
public record HeuresDuJour(
        DayOfWeek jour, @Nullable LocalTime debut, @Nullable LocalTime fin) {}
