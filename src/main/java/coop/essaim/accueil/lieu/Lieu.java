package coop.essaim.accueil.lieu;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un endroit où l'équipe reçoit.
///
/// @param acces comment on y vient : bus, parking, entrée
public record Lieu(
        UUID id,
        String nom,
        String voie,
        String codePostal,
        String commune,
        @Nullable String acces,
        @Nullable LocalDate fermeLe) {

    public String adresse() {
        return voie.replace("\n", ", ") + ", " + codePostal + " " + commune;
    }
}
