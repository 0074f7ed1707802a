package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Ce qu'un client a promis de payer, et pour quand.
///
/// @param resteAvant ce qui restait dû quand il l'a dit
public record Promesse(LocalDate date, Montant montant, Montant resteAvant) {

    /// Jusqu'à son jour compris, on attend.
    public boolean suspend(LocalDate jour) {
        return !date.isBefore(jour);
    }

    /// Son jour est passé, et il reste plus que ce qui devait rester.
    public boolean estRompue(Montant reste, LocalDate jour) {
        return date.isBefore(jour) && reste.compareTo(resteAvant.moins(montant)) > 0;
    }
}
