package coop.essaim.paie.cas;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Complements;
import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Couverture;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.Duree;
import coop.essaim.paie.calcul.Elements;
import coop.essaim.paie.calcul.Etablissement;
import coop.essaim.paie.calcul.MoisDePaie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.calcul.Presence;
import coop.essaim.paie.calcul.TauxDePas;
import coop.essaim.paie.calcul.Territoire;
import coop.essaim.paie.cas.SecondCalcul.Entree;
import coop.essaim.paie.cas.SecondCalcul.Parts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Le moteur contre un second calcul, au centime et ligne à ligne, là où le jeu de référence n'a pas de cas : chaque
/// mois
/// de 2017 à 2026, chaque effectif qui franchit un seuil, les bruts de part et d'autre de chaque seuil.
class SecondCalculTest {

    private static final MoteurDePaie MOTEUR = MoteurDePaie.duDroitEnVigueur();
    private static final DroitDeReference DROIT = new DroitDeReference();
    private static final int[] EFFECTIFS = {5, 10, 11, 19, 20, 49, 50, 249, 250, 1999, 2000};
    private static final String[] SEMAINES = {"35", "28", "17.5", "3.5"};
    private static final String[] ATMP = {"0.0046", "0.0120", "0.0720"};

    @Test
    void chaque_mois_et_chaque_seuil_donnent_les_mêmes_centimes() {
        var ecarts = new ArrayList<String>();
        int cas = 0;
        for (var mois = YearMonth.of(2017, 1); mois.getYear() < 2027; mois = mois.plusMonths(1))
            for (var semaine : SEMAINES)
                for (var brut : bruts(mois, new BigDecimal(semaine))) {
                    var entree = new Entree(
                            mois,
                            brut,
                            cas % 3 == 0,
                            new BigDecimal(semaine),
                            EFFECTIFS[cas % EFFECTIFS.length],
                            new BigDecimal(ATMP[cas % ATMP.length]));
                    comparer(entree, ecarts);
                    cas++;
                }
        assertThat(cas).isGreaterThan(15_000);
        assertThat(ecarts).as(ecarts.size() + " écarts sur " + cas + " cas").isEmpty();
    }

    /// De part et d'autre de chaque seuil : 1 et 1,6 à 3,5 Smic, 1, 3, 4 et 8 plafonds, zéro et très haut.
    private static List<BigDecimal> bruts(YearMonth mois, BigDecimal semaine) {
        var quotite = semaine.divide(new BigDecimal("35"));
        var smic = DROIT.a("smic.horaire", mois.atDay(1))
                .multiply(new BigDecimal("1820"))
                .divide(new BigDecimal("12"), 10, RoundingMode.HALF_UP)
                .multiply(quotite);
        var plafond = DROIT.a("pss.mensuel", mois.atDay(1)).multiply(quotite);
        var bruts = new TreeSet<BigDecimal>();
        for (var fois : new String[] {"0.1", "1", "1.2", "1.59", "1.6", "2.25", "2.5", "3", "3.3", "3.5"})
            autour(bruts, smic.multiply(new BigDecimal(fois)));
        for (var fois : new String[] {"1", "3", "4", "8", "8.5"}) autour(bruts, plafond.multiply(new BigDecimal(fois)));
        bruts.add(new BigDecimal("100.00"));
        return List.copyOf(bruts);
    }

    private static void autour(TreeSet<BigDecimal> bruts, BigDecimal seuil) {
        var centime = seuil.setScale(2, RoundingMode.HALF_UP);
        for (var ecart : new String[] {"-0.01", "0", "0.01"}) bruts.add(centime.add(new BigDecimal(ecart)));
    }

    private static void comparer(Entree entree, List<String> ecarts) {
        var attendu = SecondCalcul.lignes(DROIT, entree);
        var obtenu = notre(entree);
        if (!attendu.equals(obtenu) && ecarts.size() < 20) {
            var differences = new ArrayList<String>();
            var codes = new TreeSet<>(attendu.keySet());
            codes.addAll(obtenu.keySet());
            for (var code : codes)
                if (!java.util.Objects.equals(attendu.get(code), obtenu.get(code)))
                    differences.add(code + " attendu " + attendu.get(code) + ", obtenu " + obtenu.get(code));
            ecarts.add(entree + " : " + differences);
        }
    }

    private static TreeMap<String, Parts> notre(Entree entree) {
        var etablissement = new Etablissement(
                entree.effectif(), entree.atmp().movePointRight(6).intValueExact(), 20_000, 0, Territoire.METROPOLE);
        var sante = new Couverture(new Couverture.Sante.Adhesion("base", 40_00, 500_000), 0, 0);
        var elements = new Elements(
                entree.brut().movePointRight(2).longValueExact(),
                sante,
                TauxDePas.NEUTRE,
                Presence.COMPLETE,
                Complements.AUCUN);
        var contrat = new Contrat.Salarie(entree.cadre(), Duree.parSemaine(entree.heures()));
        var resultat = MOTEUR.calculer(new MoisDePaie(entree.mois(), etablissement, contrat, elements, Cumuls.VIDES));
        if (!(resultat instanceof Bulletin bulletin)) throw new AssertionError(resultat);
        var lignes = new TreeMap<String, Parts>();
        for (var ligne : bulletin.lignes())
            // La garantie minimale de points, que la référence ne calcule pas, a son propre essai.
            if (ligne.cotisation() != coop.essaim.paie.calcul.Cotisation.GMP
                    && (ligne.salarie() != 0 || ligne.employeur() != 0))
                lignes.put(
                        ligne.cotisation().name(),
                        new Parts(BigDecimal.valueOf(ligne.salarie(), 2), BigDecimal.valueOf(ligne.employeur(), 2)));
        return lignes;
    }
}
