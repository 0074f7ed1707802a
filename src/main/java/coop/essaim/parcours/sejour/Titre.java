package coop.essaim.parcours.sejour;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un titre de séjour et de travail.
///
/// @param verifieLe le jour où la préfecture a été interrogée
public record Titre(
        NatureDeTitre nature,
        String numero,
        LocalDate du,
        LocalDate au,
        @Nullable LocalDate verifieLe) {}
