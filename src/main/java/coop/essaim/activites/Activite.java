package coop.essaim.activites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une activité économique, sous son enseigne.
///
/// @param section le code de sa section au grand livre
/// @param fermeeLe son dernier jour, ou `null` tant qu'elle est ouverte
public record Activite(
        ActiviteId id,
        String enseigne,
        String section,
        LocalDate ouverteLe,
        @Nullable LocalDate fermeeLe) {

    public boolean estOuverteLe(LocalDate jour) {
        return !jour.isBefore(ouverteLe) && (fermeeLe == null || !jour.isAfter(fermeeLe));
    }
}
