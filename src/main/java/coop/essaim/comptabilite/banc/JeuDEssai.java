package coop.essaim.comptabilite.banc;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Piece;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Les écritures d'une coopérative de cent deux activités et de sa structure, tirées au sort d'une graine fixe.
final class JeuDEssai {

    static final int SECTIONS = 103;
    private static final BigDecimal VINGT = new BigDecimal("0.2");
    private static final BigDecimal DIX = new BigDecimal("0.1");

    private final SplittableRandom sort;
    private long rang;

    JeuDEssai(long graine) {
        sort = new SplittableRandom(graine);
        rang = graine << 32;
    }

    static String section(int n) {
        return n == 0 ? "CAE" : "A" + (1000 + n);
    }

    static String tiers(int n) {
        return "C" + (1000 + n);
    }

    /// Des passages qui totalisent au moins ce nombre de lignes, répartis sur l'année.
    List<Passage> passages(int annee, int lignes) {
        var passages = new ArrayList<Passage>(lignes / 3);
        int faites = 0;
        while (faites < lignes) {
            var passage = passage(annee);
            faites += passage.ecriture().lignes().size();
            passages.add(passage);
        }
        return passages;
    }

    Passage passage(int annee) {
        rang++;
        var section = section(1 + sort.nextInt(SECTIONS - 1));
        var date = LocalDate.ofYearDay(annee, 1 + sort.nextInt(365));
        var montant = new Montant(1000 + sort.nextInt(200_000));
        var ecriture = switch (sort.nextInt(10)) {
            case 0, 1, 2, 3 -> vente(section, date, montant);
            case 4, 5 -> encaissement(section, date, montant);
            case 6, 7 -> achat(section, date, montant);
            default -> contribution(section, date, montant);
        };
        return new Passage(ecriture, new Demande("banc:" + rang, "banc"));
    }

    private Ecriture vente(String section, LocalDate date, Montant ht) {
        var taxe = ht.fois(VINGT);
        return ecriture(
                "VE",
                date,
                "Facture de prestation " + rang,
                Ligne.debit(section, "411100", ht.plus(taxe))
                        .auxiliaire(tiers())
                        .echeance(date.plusDays(30)),
                Ligne.credit(section, "706000", ht),
                Ligne.credit(section, "445714", taxe));
    }

    private Ecriture encaissement(String section, LocalDate date, Montant montant) {
        return ecriture(
                "BQ",
                date,
                "Virement reçu " + rang,
                Ligne.debit(section, "512000", montant),
                Ligne.credit(section, "411100", montant).auxiliaire(tiers()));
    }

    private Ecriture achat(String section, LocalDate date, Montant ht) {
        var taxe = ht.fois(VINGT);
        var compte = List.of("606300", "606400", "613500", "625100", "626000", "627000")
                .get(sort.nextInt(6));
        return ecriture(
                "AC",
                date,
                "Achat de fournitures " + rang,
                Ligne.debit(section, compte, ht),
                Ligne.debit(section, "445660", taxe),
                Ligne.credit(section, "401100", ht.plus(taxe)).auxiliaire(tiers()));
    }

    private Ecriture contribution(String section, LocalDate date, Montant ca) {
        var part = ca.fois(DIX);
        return ecriture(
                "IN",
                date,
                "Contribution coopérative " + rang,
                Ligne.debit(section, "910000", part),
                Ligne.credit(section, "900000", part),
                Ligne.debit("CAE", "900000", part),
                Ligne.credit("CAE", "920000", part));
    }

    private String tiers() {
        return tiers(sort.nextInt(300));
    }

    private Ecriture ecriture(String journal, LocalDate date, String libelle, Ligne... lignes) {
        return new Ecriture(journal, date, Piece.de("P" + rang, date), libelle, List.of(lignes));
    }
}
