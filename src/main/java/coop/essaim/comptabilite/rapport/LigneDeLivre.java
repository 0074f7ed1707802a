package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une ligne du grand livre, d'un journal ou d'un relevé, d'où l'on remonte à l'écriture et à la pièce.
///
/// @param numero numéro de validation, ou `null` au brouillard
/// @param solde solde progressif après cette ligne, débit moins crédit
public record LigneDeLivre(
        long ecriture,
        int rang,
        LocalDate date,
        String journal,
        @Nullable Integer numero,
        String piece,
        @Nullable String lien,
        String compte,
        @Nullable String auxiliaire,
        String section,
        String libelle,
        Montant debit,
        Montant credit,
        @Nullable String lettrage,
        Montant solde) {}
