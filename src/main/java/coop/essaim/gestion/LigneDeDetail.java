package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une ligne du grand livre, telle qu'un entrepreneur la lit.
///
/// @param montant dans le sens du poste : une vente est positive, un achat aussi, une dette négative
/// @param lien l'adresse de la pièce dans Essaim, quand elle y est
public record LigneDeDetail(
        LocalDate date,
        String piece,
        @Nullable String lien,
        String libelle,
        String compte,
        Montant montant,
        boolean provisoire,
        Detail.Repere repere) {

    /// @param remet si le visiteur remet les chèques
    public boolean ouvreSaPiece(boolean remet) {
        return LienDePiece.ouvre(lien, remet);
    }
}
