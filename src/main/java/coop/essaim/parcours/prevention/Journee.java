package coop.essaim.parcours.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une journée de prévention, et combien de personnes y étaient.
public record Journee(
        UUID id, LocalDate le, String theme, @Nullable String intervenant, BigDecimal heures, int participants) {}
