package coop.essaim.parcours.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une absence d'une personne.
///
/// @param au le dernier jour prévu, s'il est connu
/// @param repriseLe le premier jour de retour
/// @param evenement l'étape qui la dit
public record Absence(
        UUID id,
        UUID personne,
        String nom,
        UUID evenement,
        Nature nature,
        LocalDate du,
        @Nullable LocalDate au,
        @Nullable LocalDate repriseLe) {

    public boolean estEnCours() {
        return repriseLe == null;
    }
}
