package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un lettrage, tenu ou défait.
///
/// @param reste ce qui manque pour solder le groupe, zéro s'il est complet
public record GroupeLettre(
        long id,
        String code,
        LocalDate date,
        boolean partiel,
        int lignes,
        Montant reste,
        String faitPar,
        @Nullable Instant defaitLe,
        @Nullable String defaitPar,
        String motif) {

    public boolean estTenu() {
        return defaitLe == null;
    }
}
