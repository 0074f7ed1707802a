package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.facturation.Facture;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les encaissements, les lundis et jeudis, et les dépenses : passés au grand livre par son service.
@Component
class Caisse {

    private static final String AUTEUR = "Ludovic Tanguy";
    private static final String BANQUE = "512000";

    private final Ecritures ecritures;
    private final Lettrages lettrages;

    Caisse(Ecritures ecritures, Lettrages lettrages) {
        this.ecritures = ecritures;
        this.lettrages = lettrages;
    }

    /// Le lundi ou le jeudi qui suit.
    static LocalDate remise(LocalDate jour) {
        var suivant = jour;
        while (suivant.getDayOfWeek() != DayOfWeek.MONDAY && suivant.getDayOfWeek() != DayOfWeek.THURSDAY) {
            suivant = suivant.plusDays(1);
        }
        return suivant;
    }

    /// Le client paie la facture entière : la TVA qui attendait devient due, la facture est lettrée.
    void encaisser(Facture facture, LocalDate le) {
        var section = facture.rattachement().section();
        var reglement = passer(
                "BQ",
                le,
                facture.numero(),
                "Règlement " + facture.numero() + " " + facture.acheteur().nom(),
                List.of(
                        Ligne.debit(section, BANQUE, facture.ttc()),
                        Ligne.credit(section, "411100", facture.ttc())
                                .auxiliaire(facture.rattachement().auxiliaire())));
        exigible(facture, le);
        lettrages.lettrer(
                List.of(new LigneId(facture.ecriture().valeur(), 1), new LigneId(reglement.valeur(), 2)),
                false,
                AUTEUR);
    }

    private void exigible(Facture facture, LocalDate le) {
        var section = facture.rattachement().section();
        var lignes = new ArrayList<Ligne>();
        for (var tva : facture.tva()) {
            var attente = tva.regime().attente();
            var compte = tva.regime().compte();
            if (attente == null || compte == null || tva.tva().estNul() || estUnBien(facture)) continue;
            lignes.add(Ligne.debit(section, attente, tva.tva()));
            lignes.add(Ligne.credit(section, compte, tva.tva()));
        }
        if (!lignes.isEmpty()) passer("OD", le, facture.numero(), "TVA exigible " + facture.numero(), lignes);
    }

    private static boolean estUnBien(Facture facture) {
        return facture.lignes().stream().anyMatch(l -> l.natureConnue().bien());
    }

    EcritureId passer(String journal, LocalDate date, String piece, String libelle, List<Ligne> lignes) {
        var cle = "demonstration:" + journal + ":" + piece + ":" + libelle;
        return ecritures
                .passerEtValider(
                        new Ecriture(journal, date, Piece.de(piece, date), libelle, lignes), new Demande(cle, AUTEUR))
                .exigee();
    }

    void payer(String section, String compte, Montant montant, LocalDate le, String piece) {
        passer(
                "BQ",
                le,
                piece,
                "Paiement " + piece,
                List.of(Ligne.debit(section, compte, montant), Ligne.credit(section, BANQUE, montant)));
    }
}
