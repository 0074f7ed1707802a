package coop.essaim.comptabilite.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un compte du plan.
///
/// @param collectif se détaille par compte auxiliaire : clients, fournisseurs, personnel…
/// @param desactiveLe depuis quand il ne reçoit plus d'écriture ; `null` s'il sert
public record Compte(
        String numero,
        String libelle,
        boolean collectif,
        String usage,
        @Nullable LocalDate desactiveLe) {

    public int classe() {
        return numero.charAt(0) - '0';
    }
}
