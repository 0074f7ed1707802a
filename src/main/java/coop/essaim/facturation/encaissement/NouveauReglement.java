package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// De l'argent reçu d'un client, et les factures qu'il paie ; ce qui n'en paie aucune lui reste dû.
///
/// @param cle la même pour deux envois de la même ligne, qui ne font qu'un règlement
/// @param reference numéro du chèque, libellé du virement
/// @param banque celle sur laquelle un chèque est tiré
/// @param avance le compte d'un client qui paie avant d'être facturé : seulement quand aucune facture n'est payée
public record NouveauReglement(
        UUID cle,
        ModeDeReglement mode,
        LocalDate date,
        Montant montant,
        List<Part> parts,
        @Nullable String reference,
        @Nullable String banque,
        Acte.@Nullable CompteClient avance) {

    public NouveauReglement {
        parts = List.copyOf(parts);
    }

    Montant impute() {
        return Montant.somme(parts.stream().map(Part::montant));
    }

    Montant excedent() {
        return montant.moins(impute());
    }

    Acte acte(List<Acte.Solde> soldes, Acte.CompteClient compte) {
        return new Acte(
                Acte.nouvelId(), cle, Nature.RECU, mode, date, montant, soldes, compte, null, null, reference, banque);
    }
}
