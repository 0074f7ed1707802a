package coop.essaim.parcours.rsa;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// La convention de la coopérative avec le Département.
///
/// @param places combien de personnes elle finance
public record ConventionRsa(
        String departement,
        @Nullable String numero,
        LocalDate du,
        LocalDate au,
        @Nullable Integer places) {}
