package coop.essaim.facturation.relance;

import org.jspecify.annotations.Nullable;

/// Les cases d'une relance : ce que l'on demande en plus de la facture. Une case décochée n'envoie rien.
record ReclameSaisie(@Nullable Boolean indemnite, @Nullable Boolean interets) {

    Reclame lire() {
        return new Reclame(Boolean.TRUE.equals(indemnite), Boolean.TRUE.equals(interets));
    }
}
