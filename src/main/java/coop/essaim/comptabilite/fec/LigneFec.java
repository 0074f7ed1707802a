package coop.essaim.comptabilite.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une ligne lue dans un FEC, avec son numéro de ligne dans le fichier, l'en-tête étant la première. Un texte absent
/// est vide.
record LigneFec(
        int numero,
        String journal,
        String journalLib,
        String ecriture,
        LocalDate date,
        String compte,
        String compteLib,
        String auxiliaire,
        String auxiliaireLib,
        String piece,
        @Nullable LocalDate pieceDate,
        String libelle,
        long debit,
        long credit,
        String lettrage,
        @Nullable LocalDate dateLettrage,
        @Nullable LocalDate valideLe,
        @Nullable BigDecimal montantDevise,
        @Nullable String devise) {

    /// Celles de ses zones que le texte veut et que le fichier laisse vides, alors que le livre en a besoin.
    List<ColonneFec> vides() {
        if (!piece.isEmpty() && pieceDate != null && !libelle.isEmpty()) return List.of();
        var vides = new ArrayList<ColonneFec>();
        if (piece.isEmpty()) vides.add(ColonneFec.PieceRef);
        if (pieceDate == null) vides.add(ColonneFec.PieceDate);
        if (libelle.isEmpty()) vides.add(ColonneFec.EcritureLib);
        return vides;
    }

    long solde() {
        return debit - credit;
    }
}
