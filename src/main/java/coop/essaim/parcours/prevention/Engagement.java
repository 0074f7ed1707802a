package coop.essaim.parcours.prevention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un engagement de prévention, pris dans une convention.
///
/// @param tenuLe le jour où il a été tenu
public record Engagement(
        UUID id,
        String convention,
        String libelle,
        LocalDate prisLe,
        @Nullable LocalDate tenuLe) {}
