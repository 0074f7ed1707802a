package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// L'annulation, telle que tapée.
record AnnulationSaisie(
        @Nullable String date,
        @Nullable String motif,
        @Nullable Boolean impaye) {

    static AnnulationSaisie du(LocalDate jour) {
        return new AnnulationSaisie(EnFrancais.enTableau(jour), null, null);
    }
}
