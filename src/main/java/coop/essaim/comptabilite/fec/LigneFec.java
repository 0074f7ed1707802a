package coop.essaim.comptabilite.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une ligne lue dans un FEC, avec son numéro de ligne dans le fichier, l'en-tête étant la première.
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
        LocalDate pieceDate,
        String libelle,
        long debit,
        long credit,
        String lettrage,
        @Nullable LocalDate dateLettrage,
        @Nullable LocalDate valideLe,
        @Nullable BigDecimal montantDevise,
        @Nullable String devise) {

    long solde() {
        return debit - credit;
    }
}
