package coop.essaim.facturation.encaissement;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import coop.essaim.tiers.TiersId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un règlement prêt à s'écrire : toutes ses questions sont résolues, ses factures verrouillées.
///
/// @param parts ce qu'il solde ; une compensation a d'abord l'avoir, puis la facture
/// @param compte qui porte l'excédent : son client et son activité
/// @param tropPercu le règlement dont l'excédent est rendu ou employé
record Acte(
        ReglementId id,
        UUID cle,
        Nature nature,
        @Nullable ModeDeReglement mode,
        LocalDate date,
        Montant montant,
        List<Solde> parts,
        CompteClient compte,
        @Nullable FactureId avoir,
        @Nullable ReglementId tropPercu,
        @Nullable String reference,
        @Nullable String banque) {

    /// Ce qu'on solde d'une pièce.
    record Solde(ASolder piece, Montant montant) {}

    record CompteClient(TiersId client, ActiviteId activite, String section, String auxiliaire) {

        static CompteClient de(ASolder piece) {
            return new CompteClient(piece.client(), piece.activite(), piece.section(), piece.auxiliaire());
        }
    }

    Acte {
        parts = List.copyOf(parts);
    }

    static ReglementId nouvelId() {
        return new ReglementId(UUID.randomUUID());
    }

    /// Ce que le client a payé en trop, ou d'avance.
    Montant excedent() {
        return nature == Nature.RECU
                ? montant.moins(Montant.somme(parts.stream().map(Solde::montant)))
                : Montant.ZERO;
    }
}
