package coop.essaim.personnes.confidentiel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une demande de coordonnées bancaires, telle que la base la garde.
@SuppressWarnings("ArrayRecordComponent")
record LigneDIban(
        UUID id,
        byte[] chiffre,
        Demande demande,
        @Nullable Issue issue,
        @Nullable String motif,
        @Nullable Instant decideA,
        String decideur,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {

    enum Issue {
        ACCEPTE,
        REFUSE
    }

    record Demande(Instant a, UUID par, String nom) {}

    boolean enAttente() {
        return issue == null;
    }
}
