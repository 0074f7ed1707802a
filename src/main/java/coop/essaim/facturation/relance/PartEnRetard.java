package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Une part d'une facture restée due après l'échéance : elle porte intérêt du lendemain de l'échéance à son paiement,
/// ce jour compris.
///
/// @param au le jour de son paiement, ou celui du calcul si elle reste due
public record PartEnRetard(Montant montant, LocalDate du, LocalDate au, boolean payee) {

    /// Ce qui a été réglé d'une facture, et quand la dette s'est éteinte d'autant.
    record Paiement(Montant montant, LocalDate le) {}

    /// Une facture échue et ce qu'elle laisse à réclamer.
    record Dette(LocalDate echeance, Montant ttc, Montant reste) {}

    public long jours() {
        return ChronoUnit.DAYS.between(du, au) + 1;
    }

    /// @param paiements du plus ancien au plus récent. Un lettrage défait rend leur part au reste : elle ne se compte
    ///     pas deux fois.
    static List<PartEnRetard> de(Dette dette, List<Paiement> paiements, LocalDate jour) {
        var du = dette.echeance().plusDays(1);
        var parts = new ArrayList<PartEnRetard>();
        var place = dette.ttc().moins(dette.reste());
        for (var paiement : paiements) {
            var montant = Montant.min(paiement.montant(), place);
            place = place.moins(montant);
            if (montant.estPositif() && !paiement.le().isBefore(du))
                parts.add(new PartEnRetard(montant, du, paiement.le(), true));
        }
        if (!jour.isBefore(du)) parts.add(new PartEnRetard(dette.reste(), du, jour, false));
        return List.copyOf(parts);
    }
}
