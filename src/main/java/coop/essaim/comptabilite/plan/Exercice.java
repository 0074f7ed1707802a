package coop.essaim.comptabilite.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un exercice comptable, de n'importe quel début et de 24 mois au plus.
public record Exercice(
        int id, LocalDate du, LocalDate au, @Nullable Instant closLe) {

    public boolean estClos() {
        return closLe != null;
    }

    /// Comme on le nomme : « 2026 », ou « 2026-2027 » s'il chevauche deux années.
    public String nom() {
        return du.getYear() == au.getYear() ? "" + du.getYear() : du.getYear() + "-" + au.getYear();
    }

    public boolean contient(LocalDate jour) {
        return !jour.isBefore(du) && !jour.isAfter(au);
    }
}
