package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une ligne d'un compte de tiers, avec ce qu'il faut pour la lettrer.
///
/// @param montant débit moins crédit
/// @param lettrage le lettrage qui la tient déjà, ou `null`
public record LigneOuverte(
        LigneId id,
        String compte,
        @Nullable String auxiliaire,
        String section,
        LocalDate date,
        @Nullable LocalDate echeance,
        String piece,
        String libelle,
        Montant montant,
        @Nullable Long lettrage) {

    /// La même, quand son lettrage va se défaire.
    LigneOuverte libre() {
        return new LigneOuverte(id, compte, auxiliaire, section, date, echeance, piece, libelle, montant, null);
    }
}
