package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui solde une facture sans que l'argent bouge : un avoir, un trop-perçu, une perte.
///
/// @param cle la même pour deux envois de la même demande
public record Compensation(UUID cle, LocalDate date, FactureId facture, Montant montant) {

    Acte acte(List<Acte.Solde> parts, @Nullable FactureId avoir, @Nullable ReglementId tropPercu) {
        return acte(Nature.COMPENSE, parts, avoir, tropPercu);
    }

    Acte perte(Acte.Solde part) {
        return acte(Nature.PERDU, List.of(part), null, null);
    }

    private Acte acte(
            Nature nature, List<Acte.Solde> parts, @Nullable FactureId avoir, @Nullable ReglementId tropPercu) {
        return new Acte(
                Acte.nouvelId(),
                cle,
                nature,
                null,
                date,
                montant,
                parts,
                Acte.CompteClient.de(parts.getFirst().piece()),
                avoir,
                tropPercu,
                null,
                null);
    }
}
