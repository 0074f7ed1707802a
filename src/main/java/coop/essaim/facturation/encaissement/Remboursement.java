package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// De l'argent à rendre au client.
///
/// @param cle la même pour deux envois de la même demande
/// @param reference numéro du chèque, libellé du virement
public record Remboursement(
        UUID cle,
        ModeDeReglement mode,
        LocalDate date,
        Montant montant,
        @Nullable String reference) {

    Acte acte(List<Acte.Solde> parts, Acte.CompteClient compte, FactureId avoir) {
        return acte(parts, compte, avoir, null);
    }

    Acte acte(Acte.CompteClient compte, ReglementId tropPercu) {
        return acte(List.of(), compte, null, tropPercu);
    }

    private Acte acte(
            List<Acte.Solde> parts,
            Acte.CompteClient compte,
            @Nullable FactureId avoir,
            @Nullable ReglementId tropPercu) {
        return new Acte(
                Acte.nouvelId(),
                cle,
                Nature.REMBOURSE,
                mode,
                date,
                montant,
                parts,
                compte,
                avoir,
                tropPercu,
                reference,
                null);
    }
}
