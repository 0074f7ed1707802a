package coop.essaim.parcours.effectif;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un temps de travail noté à part : le contrat est d'avant Essaim, ou sa nature écarte la personne de
/// l'effectif.
public record TempsNote(
        LocalDate du, BigDecimal heures, @Nullable NatureDEmploi nature, Instant saisiA) {}
