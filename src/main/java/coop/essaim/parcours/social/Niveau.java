package coop.essaim.parcours.social;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un niveau de la mutuelle collective, pendant les jours où ces conditions valent.
///
/// @param cotisation par mois, part de l'employeur comprise
/// @param partEmployeur en pour cent
/// @param reference l'accord ou la décision
public record Niveau(
        String code,
        String libelle,
        @Nullable Montant cotisation,
        BigDecimal partEmployeur,
        LocalDate du,
        @Nullable LocalDate au,
        @Nullable String reference) {}
