package coop.essaim.parcours.echeance;

import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui est dû pour une personne.
///
/// @param precision ce qui la distingue d'une autre du même genre : « trois mois avant la limite »
/// @param conseiller qui accompagne la personne aujourd'hui
public record Echeance(
        UUID id,
        UUID personne,
        String nom,
        GenreDEcheance genre,
        @Nullable String precision,
        LocalDate dueLe,
        @Nullable LocalDate faiteLe,
        @Nullable String note,
        @Nullable UUID preuve,
        @Nullable UUID conseiller,
        @Nullable String nomDuConseiller) {

    public String libelle() {
        return precision == null ? genre.libelle() : genre.libelle() + " (" + precision + ")";
    }
}
