package coop.essaim.parcours.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Qui a été formé, à quoi, quand et combien de temps.
public record Participation(LocalDate le, String theme, String nom, BigDecimal heures) {}
