package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une écriture dans une liste. Quand la liste se restreint à un compte, une section ou un tiers, les montants sont
/// ceux
/// des seules lignes retenues.
///
/// @param numero `null` au brouillard
public record EcritureListe(
        long id,
        LocalDate date,
        String journal,
        @Nullable Integer numero,
        String piece,
        String libelle,
        Montant debit,
        Montant credit) {

    public boolean estValidee() {
        return numero != null;
    }
}
