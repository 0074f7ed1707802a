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
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Les écritures d'une année d'avant Essaim, telles que l'ancien logiciel les aurait laissées : tout y est payé à la
/// fin, chaque activité garde un cinquantième de ses ventes, et la structure dépense ce qu'elles lui versent.
final class AnneeDAvant {

    static final String AUTEUR = "Reprise de l’ancien logiciel";

    private static final BigDecimal VINGT = new BigDecimal("0.2");
    private static final BigDecimal DIX = new BigDecimal("0.1");
    private static final BigDecimal ACHATS = new BigDecimal("0.12");
    private static final BigDecimal GARDE = new BigDecimal("0.02");
    private static final BigDecimal PART_DU_BRUT = new BigDecimal("0.8");
    private static final BigDecimal NET = new BigDecimal("0.78");
    private static final List<BigDecimal> TRIMESTRES = Collections.nCopies(4, BigDecimal.ONE);

    private static final String COLLECTEE = "445714";
    private static final String DEDUCTIBLE = "445660";
    private static final String A_DECAISSER = "445510";
    private static final int JOUR_DU_PAIEMENT = 19;
    private static final int APRES_L_ASSEMBLEE = 10_000_000;
    private static final int APRES_DECEMBRE = 20_000_000;

    private final int annee;
    private final RandomGenerator hasard;
    private final List<Acte> actes = new ArrayList<>();
    private final List<TvaDUnePiece> tvaDe = new ArrayList<>();
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

    /// @param tva positive quand elle est due, négative quand elle se déduit
    private record TvaDUnePiece(LocalDate le, String section, String compte, Montant tva) {}

    /// @param piece le numéro qui précède la première : deux suites d'une même année ne se répètent pas
    private AnneeDAvant(int annee, RandomGenerator hasard, int piece) {
        this.annee = annee;
        this.hasard = hasard;
        this.piece = piece;
    }

    /// Toutes celles de l'année, dans l'ordre des jours.
    static List<Acte> de(int annee, List<Activite> activites, RandomGenerator hasard) {
        var avant = new AnneeDAvant(annee, hasard, 0);
        activites.forEach(avant::vivre);
        avant.remunerer(Section.STRUCTURE, versees(activites));
        for (int mois = 1; mois <= 12; mois++) {
            avant.declarer(YearMonth.of(annee, mois));
            if (mois % 3 == 0) avant.rendre(YearMonth.of(annee, mois).atEndOfMonth());
        }
        avant.actes.sort(Comparator.comparing(acte -> acte.passage().ecriture().date()));
        return avant.actes;
    }

    /// L'assemblée met en réserve ce que chacune a gardé l'année d'avant.
    static List<Acte> affecter(int annee, List<Activite> activites) {
        var avant = new AnneeDAvant(annee, RandomGenerator.getDefault(), APRES_L_ASSEMBLEE);
        for (var activite : activites) {
            var garde = gagne(activite);
            if (!garde.estPositif()) continue;
            avant.passer(
                    "OD",
                    LocalDate.of(annee, 3, 31),
                    "Affectation du résultat",
                    Ligne.debit(activite.section(), "120000", garde),
                    Ligne.credit(activite.section(), "106800", garde));
        }
        avant.passer(
                "OD",
                LocalDate.of(annee, 3, 31),
                "Affectation du résultat",
                Ligne.debit(Section.STRUCTURE, "119000", versees(activites)),
                Ligne.credit(Section.STRUCTURE, "129000", versees(activites)));
        return avant.actes;
    }

    /// Ce qu'elle garde, et ce qu'elle verse à la structure par les comptes internes.
    private static Montant gagne(Activite activite) {
        return activite.chiffre().fois(GARDE).plus(activite.chiffre().fois(DIX));
    }

    private static Montant versees(List<Activite> activites) {
        return Montant.somme(
                activites.stream().map(activite -> activite.chiffre().fois(DIX)));
    }

    private void vivre(Activite activite) {
        vendre(activite);
        var achats = activite.chiffre().fois(ACHATS);
        acheter(activite.section(), achats);
        remunerer(activite.section(), activite.chiffre().moins(achats).moins(gagne(activite)));
    }

    private void vendre(Activite activite) {
        var poids = new ArrayList<BigDecimal>();
        for (int i = 0; i < activite.ventes(); i++) poids.add(BigDecimal.valueOf(50 + hasard.nextInt(100)));
        for (var ht : activite.chiffre().repartirSelon(poids)) {
            var client =
                    activite.clients().get(hasard.nextInt(activite.clients().size()));
            vendre(activite.section(), client, ht);
        }
    }

    private void vendre(String section, String client, Montant ht) {
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
                        Ligne.credit(section, COLLECTEE, tva)),
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
        tvaDe.add(new TvaDUnePiece(le, section, COLLECTEE, tva));
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

    private void acheter(String section, Montant achats) {
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
                            Ligne.debit(section, DEDUCTIBLE, tva),
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
            tvaDe.add(new TvaDUnePiece(le, section, DEDUCTIBLE, tva.oppose()));
        }
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

    /// La structure déclare chaque mois en euros entiers, et paie le 19 qui suit ; décembre se paie l'année d'après.
    private void declarer(YearMonth mois) {
        var parCompte = parCompte(
                tvaDe.stream().filter(piece -> YearMonth.from(piece.le()).equals(mois)));
        var total = Montant.somme(parCompte.values().stream());
        var due = new Montant(Math.round(total.centimes() / 100.0) * 100);
        var lignes = new ArrayList<Ligne>();
        parCompte.forEach((compte, tva) -> lignes.add(Ligne.solde(Section.STRUCTURE, compte, tva)));
        var ecart = due.moins(total);
        if (!ecart.estNul())
            lignes.add(Ligne.solde(Section.STRUCTURE, ecart.estPositif() ? "658000" : "758000", ecart));
        if (!due.estNul()) lignes.add(Ligne.solde(Section.STRUCTURE, A_DECAISSER, due.oppose()));
        if (lignes.isEmpty()) return;
        passer("TVA", mois.atEndOfMonth(), "Déclaration de TVA", lignes.toArray(Ligne[]::new));
        if (mois.getMonthValue() < 12) payer(mois.plusMonths(1).atDay(JOUR_DU_PAIEMENT), due);
    }

    private void payer(LocalDate le, Montant due) {
        if (!due.estPositif()) return;
        passer(
                "BQ",
                le,
                "Paiement de la TVA",
                Ligne.debit(Section.STRUCTURE, A_DECAISSER, due),
                Ligne.credit(Section.STRUCTURE, "512000", due));
    }

    /// Ce que la déclaration de décembre laisse à payer l'année d'après.
    static Montant resteDe(List<Acte> actes) {
        return Montant.somme(actes.stream()
                .map(acte -> acte.passage().ecriture())
                .flatMap(ecriture -> ecriture.lignes().stream())
                .filter(ligne -> ligne.compte().equals(A_DECAISSER))
                .map(ligne -> ligne.credit().moins(ligne.debit())));
    }

    static List<Acte> solder(int annee, Montant reste) {
        var avant = new AnneeDAvant(annee, RandomGenerator.getDefault(), APRES_DECEMBRE);
        avant.payer(LocalDate.of(annee, 1, JOUR_DU_PAIEMENT), reste);
        return avant.actes;
    }

    /// À la fin du trimestre, chaque activité rend sa part à la structure, au centime.
    private void rendre(LocalDate fin) {
        var duTrimestre = tvaDe.stream()
                .filter(piece -> !piece.le().isAfter(fin)
                        && piece.le().isAfter(fin.minusMonths(3).with(TemporalAdjusters.lastDayOfMonth())))
                .toList();
        var lignes = new ArrayList<Ligne>();
        var total = Montant.ZERO;
        var parSection = new TreeMap<>(duTrimestre.stream().collect(Collectors.groupingBy(TvaDUnePiece::section)));
        for (var section : parSection.entrySet()) {
            var parCompte = parCompte(section.getValue().stream());
            parCompte.forEach((compte, tva) -> lignes.add(Ligne.solde(section.getKey(), compte, tva)));
            var due = Montant.somme(parCompte.values().stream());
            if (!due.estNul()) lignes.add(Ligne.solde(section.getKey(), "512000", due.oppose()));
            total = total.plus(due);
        }
        if (lignes.isEmpty()) return;
        parCompte(duTrimestre.stream())
                .forEach((compte, tva) -> lignes.add(Ligne.solde(Section.STRUCTURE, compte, tva.oppose())));
        if (!total.estNul()) lignes.add(Ligne.solde(Section.STRUCTURE, "512000", total));
        passer("OD", fin, "TVA du trimestre, rendue à la structure", lignes.toArray(Ligne[]::new));
    }

    private static Map<String, Montant> parCompte(Stream<TvaDUnePiece> pieces) {
        var parCompte = new TreeMap<String, Montant>();
        pieces.forEach(piece -> parCompte.merge(piece.compte(), piece.tva(), Montant::plus));
        parCompte.values().removeIf(Montant::estNul);
        return parCompte;
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
