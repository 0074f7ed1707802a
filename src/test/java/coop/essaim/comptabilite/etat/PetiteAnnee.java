package coop.essaim.comptabilite.etat;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.euros;
import static coop.essaim.comptabilite.Livre.le;

import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.plan.Exercices;
import java.util.List;

/// Une vente de Camille encaissée, sa contribution, une vente d'Idriss impayée, le capital, un achat au brouillard.
final class PetiteAnnee {

    private PetiteAnnee() {}

    static void tenir(Livre livre) {
        if (livre.bean(Exercices.class).contenant(le("2026-06-01")).isPresent()) return;
        livre.installer(2025, 2026);
        livre.passerEtValider(Livre.vente(CAMILLE, "F-0", "2025-11-30", "400.00"));
        livre.passerEtValider(new Ecriture(
                "BQ",
                le("2026-01-02"),
                Piece.de("CAP-1", le("2026-01-02")),
                "Capital libéré",
                List.of(
                        Ligne.debit("CAE", "512000", euros("5000.00")),
                        Ligne.credit("CAE", "101311", euros("5000.00")))));
        var facture = Livre.facture("F-1", "2026-03-31");
        livre.passerEtValider(new Ecriture(
                facture.journal(),
                facture.date(),
                new Piece("F-1", facture.date(), "/factures/f-1"),
                facture.libelle(),
                facture.lignes()));
        livre.passerEtValider(Livre.contribution(CAMILLE, "F-1", "2026-03-31", "100.00"));
        livre.passerEtValider(Livre.encaissement(CAMILLE, "V-1", "2026-04-15", "1200.00"));
        livre.passerEtValider(Livre.vente(IDRISS, "F-2", "2026-05-10", "250.00"));
        livre.passer(new Ecriture(
                "AC",
                le("2026-05-12"),
                Piece.de("T-77", le("2026-05-12")),
                "Sécateurs",
                List.of(
                        Ligne.debit(IDRISS, "606300", euros("40.00")),
                        Ligne.debit(IDRISS, "445660", euros("8.00")),
                        Ligne.credit(IDRISS, "401100", euros("48.00")).auxiliaire("FTISSUS"))));
    }
}
