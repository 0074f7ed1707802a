package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.plan.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Les écritures d'une année d'avant Essaim, telles que l'ancien logiciel les aurait laissées : tout y est payé à la
/// fin, et chaque activité garde un cinquantième de ses ventes.
final class AnneeDAvant {

    static final String AUTEUR = "Reprise de l’ancien logiciel";

    private static final BigDecimal VINGT = new BigDecimal("0.2");
    private static final BigDecimal DIX = new BigDecimal("0.1");
    private static final BigDecimal ACHATS = new BigDecimal("0.12");
    private static final BigDecimal GARDE = new BigDecimal("0.02");
    private static final BigDecimal PART_DU_BRUT = new BigDecimal("0.8");
    private static final BigDecimal NET = new BigDecimal("0.78");
    private static final List<BigDecimal> TRIMESTRES = Collections.nCopies(4, BigDecimal.ONE);

    private final int annee;
    private final RandomGenerator hasard;
    private final List<Acte> actes = new ArrayList<>();
    private int piece;

    /// Une activité qui existait déjà.
    ///
    /// @param ventes combien de factures elle fait dans l'année, pour ce chiffre d'affaires
    /// @param clients leurs comptes auxiliaires
    record Activite(String section, Montant chiffre, int ventes, List<String> clients) {}

    /// Une écriture à passer.
    ///
    /// @param rang de la ligne à lettrer ; 0 s'il n'y en a pas
    /// @param code du lettrage
    record Acte(Passage passage, int rang, String code) {}

    private AnneeDAvant(int annee, RandomGenerator hasard) {
        this.annee = annee;
        this.hasard = hasard;
    }

    /// Toutes celles de l'année, dans l'ordre des jours.
    static List<Acte> de(int annee, List<Activite> activites, RandomGenerator hasard) {
        var avant = new AnneeDAvant(annee, hasard);
        activites.forEach(avant::vivre);
        avant.actes.sort(Comparator.comparing(acte -> acte.passage().ecriture().date()));
        return avant.actes;
    }

    /// L'assemblée met en réserve ce que chacune a gardé l'année d'avant.
    static List<Acte> affecter(int annee, List<Activite> activites) {
        var avant = new AnneeDAvant(annee, RandomGenerator.getDefault());
        for (var activite : activites) {
            var garde = activite.chiffre().fois(GARDE);
            if (!garde.estPositif()) continue;
            avant.passer(
                    "OD",
                    LocalDate.of(annee, 3, 31),
                    "Affectation du résultat",
                    Ligne.debit(activite.section(), "120000", garde),
                    Ligne.credit(activite.section(), "106800", garde));
        }
        return avant.actes;
    }

    private void vivre(Activite activite) {
        var collectee = vendre(activite);
        var achats = activite.chiffre().fois(ACHATS);
        var deductible = acheter(activite.section(), achats);
        remunerer(
                activite.section(),
                activite.chiffre().moins(achats).moins(activite.chiffre().fois(GARDE)));
        reverser(activite.section(), collectee, deductible);
    }

    private Montant vendre(Activite activite) {
        var poids = new ArrayList<BigDecimal>();
        for (int i = 0; i < activite.ventes(); i++) poids.add(BigDecimal.valueOf(50 + hasard.nextInt(100)));
        var collectee = Montant.ZERO;
        for (var ht : activite.chiffre().repartirSelon(poids)) {
            var client =
                    activite.clients().get(hasard.nextInt(activite.clients().size()));
            collectee = collectee.plus(vendre(activite.section(), client, ht));
        }
        return collectee;
    }

    private Montant vendre(String section, String client, Montant ht) {
        var le = LocalDate.ofYearDay(annee, 1 + hasard.nextInt(365));
        var tva = ht.fois(VINGT);
        var ttc = ht.plus(tva);
        var code = code();
        actes.add(new Acte(
                passage(
                        "VE",
                        le,
                        "Facture de prestation",
                        Ligne.debit(section, "411100", ttc).auxiliaire(client).echeance(le.plusDays(30)),
                        Ligne.credit(section, "706000", ht),
                        Ligne.credit(section, "445714", tva)),
                1,
                code));
        actes.add(new Acte(
                passage(
                        "BQ",
                        avantLaFin(le.plusDays(10 + hasard.nextInt(40))),
                        "Règlement",
                        Ligne.debit(section, "512000", ttc),
                        Ligne.credit(section, "411100", ttc).auxiliaire(client)),
                2,
                code));
        contribuer(section, ht.fois(DIX), le);
        return tva;
    }

    private void contribuer(String section, Montant part, LocalDate le) {
        passer(
                "IN",
                le,
                "Contribution coopérative",
                Ligne.debit(section, "910000", part),
                Ligne.credit(section, "900000", part),
                Ligne.debit(Section.STRUCTURE, "900000", part),
                Ligne.credit(Section.STRUCTURE, "920000", part));
    }

    private Montant acheter(String section, Montant achats) {
        var deductible = Montant.ZERO;
        int mois = 0;
        for (var ht : achats.repartirSelon(TRIMESTRES)) {
            mois += 3;
            var le = LocalDate.of(annee, mois, 10);
            var tva = ht.fois(VINGT);
            var ttc = ht.plus(tva);
            var code = code();
            actes.add(new Acte(
                    passage(
                            "AC",
                            le,
                            "Fournitures",
                            Ligne.debit(section, "607000", ht),
                            Ligne.debit(section, "445660", tva),
                            Ligne.credit(section, "401100", ttc)),
                    3,
                    code));
            actes.add(new Acte(
                    passage(
                            "BQ",
                            le.plusDays(20),
                            "Paiement d’un fournisseur",
                            Ligne.debit(section, "401100", ttc),
                            Ligne.credit(section, "512000", ttc)),
                    1,
                    code));
            deductible = deductible.plus(tva);
        }
        return deductible;
    }

    private void remunerer(String section, Montant cout) {
        int mois = 0;
        for (var trimestre : cout.repartirSelon(TRIMESTRES)) {
            mois += 3;
            var le = LocalDate.of(annee, mois, 28);
            var brut = trimestre.fois(PART_DU_BRUT);
            var net = brut.fois(NET);
            passer(
                    "PA",
                    le,
                    "Salaire",
                    Ligne.debit(section, "641110", brut),
                    Ligne.debit(section, "645100", trimestre.moins(brut)),
                    Ligne.credit(section, "421100", net),
                    Ligne.credit(section, "431000", trimestre.moins(net)));
            passer(
                    "BQ",
                    le.plusDays(2),
                    "Salaire et cotisations",
                    Ligne.debit(section, "421100", net),
                    Ligne.debit(section, "431000", trimestre.moins(net)),
                    Ligne.credit(section, "512000", trimestre));
        }
    }

    private void reverser(String section, Montant collectee, Montant deductible) {
        var due = collectee.moins(deductible);
        var le = LocalDate.of(annee, 12, 31);
        passer(
                "OD",
                le,
                "TVA de l’année",
                Ligne.debit(section, "445714", collectee),
                Ligne.credit(section, "445660", deductible),
                Ligne.credit(section, "445510", due));
        passer(
                "BQ",
                le,
                "Paiement de la TVA",
                Ligne.debit(section, "445510", due),
                Ligne.credit(section, "512000", due));
    }

    private LocalDate avantLaFin(LocalDate jour) {
        var fin = LocalDate.of(annee, 12, 31);
        return jour.isAfter(fin) ? fin : jour;
    }

    private String code() {
        return annee + "-" + (piece + 1);
    }

    private void passer(String journal, LocalDate le, String libelle, Ligne... lignes) {
        actes.add(new Acte(passage(journal, le, libelle, lignes), 0, ""));
    }

    private Passage passage(String journal, LocalDate le, String libelle, Ligne... lignes) {
        piece++;
        var reference = journal + annee + "-" + piece;
        var ecriture = new Ecriture(journal, le, Piece.de(reference, le), libelle, List.of(lignes));
        return new Passage(ecriture, new Demande("avant:" + reference, AUTEUR));
    }
}
