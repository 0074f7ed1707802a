package coop.essaim.comptabilite.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un journal tel que la comptabilité le tient.
///
/// @param desactiveLe depuis quand il ne reçoit plus d'écriture ; `null` s'il sert
/// @param codeFec son code dans le FEC, s'il n'est pas le sien
public record FicheDeJournal(
        String code,
        String libelle,
        Journal.Nature nature,
        @Nullable String tresorerie,
        @Nullable LocalDate desactiveLe,
        @Nullable String codeFec) {}
