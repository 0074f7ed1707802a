package coop.essaim.paie.cas;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeMap;

/// Un second calcul du bulletin d'un mois pris seul, écrit depuis `reference.md` et `parameters.md` sans rien emprunter
/// au moteur : décimaux exacts, une ligne par contribution, les paramètres de la référence.
final class SecondCalcul {

    private static final MathContext LARGE = MathContext.DECIMAL128;
    private static final BigDecimal SANTE = new BigDecimal("20");

    /// Un cas : le mois, le brut, la durée, le statut et l'employeur.
    record Entree(YearMonth mois, BigDecimal brut, boolean cadre, BigDecimal heures, int effectif, BigDecimal atmp) {}

    /// Parts salariale et patronale d'une ligne, au centime.
    record Parts(BigDecimal salarie, BigDecimal employeur) {}

    private final DroitDeReference droit;
    private final Entree cas;
    private final LocalDate jour;
    private final TreeMap<String, Parts> lignes = new TreeMap<>();
    private final BigDecimal pmss;
    private final BigDecimal plafond;
    private final BigDecimal quotite;

    private SecondCalcul(DroitDeReference droit, Entree cas) {
        this.droit = droit;
        this.cas = cas;
        jour = cas.mois().atDay(1);
        pmss = droit.a("pss.mensuel", jour);
        quotite = cas.heures().divide(new BigDecimal("35"), LARGE);
        plafond = pmss.multiply(quotite, LARGE);
    }

    static TreeMap<String, Parts> lignes(DroitDeReference droit, Entree cas) {
        var calcul = new SecondCalcul(droit, cas);
        calcul.securiteSociale();
        calcul.retraite();
        calcul.autres();
        calcul.sante();
        calcul.reduction();
        return calcul.lignes;
    }

    private void securiteSociale() {
        var t1 = cas.brut().min(plafond);
        var quatre = cas.brut().min(plafond.multiply(new BigDecimal("4")));
        ligne("MALADIE", cas.brut(), "maladie", points("maladie"));
        ajouter("ATMP", ZERO, cas.brut().multiply(cas.atmp()));
        ligne("VIEILLESSE_PLAF", t1, "vieillesse_plaf", ZERO);
        ligne("VIEILLESSE_DEPLAF", cas.brut(), "vieillesse_deplaf", ZERO);
        ligne("FAMILLE", cas.brut(), "famille", points("famille"));
        ligne("CHOMAGE", quatre, "chomage", ZERO);
        ligne("AGS", quatre, "ags", ZERO);
        if (cas.cadre()) ligne("APEC", quatre, "apec", ZERO);
    }

    /// Les points de la réduction de taux, si la paie est sous le plafond de Smic du moment.
    private BigDecimal points(String branche) {
        var points = droit.a(branche + ".reduction", jour);
        var limite = smics(smicDesTauxReduits(), droit.a(branche + ".plafond", jour));
        return cas.brut().compareTo(limite) < 0 ? points : ZERO;
    }

    private BigDecimal smicDesTauxReduits() {
        return switch (cas.mois().getYear()) {
            case 2024 -> new BigDecimal("11.52"); // celui du 31/12/2023
            case 2025 -> new BigDecimal("11.88"); // celui du 01/01/2025
            default -> droit.a("smic.horaire", jour);
        };
    }

    /// Tant de fois le Smic du mois, divisé une seule fois : trois Smic tombent juste à 5 469,10 €.
    private BigDecimal smics(BigDecimal horaire, BigDecimal fois) {
        // Le second moteur de référence compte 151,67 heures par mois, le premier 35 × 52 / 12.
        var heuresParAn = new BigDecimal(cas.mois().getYear() < 2021 ? "1820.04" : "1820");
        return horaire.multiply(fois)
                .multiply(heuresParAn)
                .multiply(cas.heures())
                .divide(new BigDecimal("420"), LARGE);
    }

    private void retraite() {
        var t1 = cas.brut().min(plafond);
        boolean ancien = cas.mois().getYear() < 2019;
        var tranche2 = tranche(ancien && !cas.cadre() ? "3" : "8");
        ligne("ARRCO_T1", t1, "arrco_t1", ZERO);
        if (!cas.cadre()) ligne("ARRCO_T2", tranche2, "arrco_t2", ZERO);
        if (cas.cadre()) ligne("AGIRC", tranche2, "agirc", ZERO);
        ligne("AGFF_T1", t1, "agff_t1", ZERO);
        ligne("AGFF_T2", tranche2, cas.cadre() ? "agff_t1" : "agff_t2", ZERO);
        if (cas.cadre()) ligne("CET_CADRE", cas.brut().min(plafond.multiply(new BigDecimal("8"))), "cet_cadre", ZERO);
        ligne("AGIRC_ARRCO_T1", t1, "agirc_arrco_t1", ZERO);
        ligne("AGIRC_ARRCO_T2", tranche2, "agirc_arrco_t2", ZERO);
        ligne("CEG_T1", t1, "ceg_t1", ZERO);
        ligne("CEG_T2", tranche2, "ceg_t2", ZERO);
        if (cas.brut().compareTo(plafond) > 0)
            ligne("CET", cas.brut().min(plafond.multiply(new BigDecimal("8"))), "cet", ZERO);
    }

    private BigDecimal tranche(String plafonds) {
        return cas.brut()
                .min(plafond.multiply(new BigDecimal(plafonds)))
                .subtract(plafond)
                .max(ZERO);
    }

    private void autres() {
        int annee = cas.mois().getYear();
        int seuil = annee < 2020 ? 20 : 50;
        boolean petit = cas.effectif() < seuil;
        ligneSimple("FNAL", petit ? cas.brut().min(plafond) : cas.brut(), petit ? "fnal.sous_seuil" : "fnal.au_seuil");
        ligneSimple("CSA", cas.brut(), "csa.employeur");
        ligneSimple("DIALOGUE_SOCIAL", cas.brut(), "dialogue_social.employeur");
        ligneSimple("FORMATION", cas.brut(), cas.effectif() < 11 ? "formation.sous_seuil" : "formation.au_seuil");
        if (!petit) ligneSimple("PEEC", cas.brut(), "peec.employeur");
        if (annee < 2019) ajouter("TA_PRINCIPALE", ZERO, cas.brut().multiply(new BigDecimal("0.0068")));
        if (annee > 2019) ajouter("TA_PRINCIPALE", ZERO, cas.brut().multiply(new BigDecimal("0.0059")));
        if (annee > 2019) ajouter("TA_SOLDE", ZERO, cas.brut().multiply(new BigDecimal("0.0009")));
        // Ni alternants, ni cinq pour cent : la contribution supplémentaire au taux plein.
        if (cas.effectif() >= 250)
            ajouter("TA_CSA", ZERO, cas.brut().multiply(new BigDecimal(cas.effectif() < 2000 ? "0.004" : "0.006")));
        if (cas.effectif() >= 11) ajouter("VERSEMENT_MOBILITE", ZERO, cas.brut().multiply(new BigDecimal("0.02")));
    }

    /// La mutuelle de la référence : 40 €, par moitié ; et ce qu'elle entraîne, CSG et forfait social.
    private void sante() {
        ajouter("COMPL_SANTE", SANTE, SANTE);
        var cadre = cas.cadre() ? cas.brut().min(pmss).multiply(new BigDecimal("0.015")) : ZERO;
        if (cas.cadre()) ajouter("PREVOYANCE_CADRE", ZERO, cadre);
        if (cas.effectif() >= 11)
            ajouter("FORFAIT_SOCIAL", ZERO, SANTE.add(cadre).multiply(new BigDecimal("0.08")));
        boolean horsAssiette = cas.mois().getYear() >= 2018 && cas.mois().getYear() <= 2020;
        var csg = cas.brut()
                .subtract(
                        cas.brut().min(plafond.multiply(new BigDecimal("4"))).multiply(droit.a("csg.abattement", jour)))
                .add(SANTE)
                .add(horsAssiette ? ZERO : cadre);
        ligne("CSG_DEDUCTIBLE", csg, "csg_deductible", ZERO);
        ligne("CSG_NON_DEDUCTIBLE", csg, "csg_non_deductible", ZERO);
        ligne("CRDS", csg, "crds", ZERO);
    }

    private void reduction() {
        boolean petit = cas.effectif() < (cas.mois().getYear() < 2020 ? 20 : 50);
        var coefficient = cas.mois().getYear() < 2026 ? degressive(petit) : unique(petit);
        ajouter("REDUCTION_GENERALE", ZERO, cas.brut().multiply(coefficient).negate());
    }

    private BigDecimal degressive(boolean petit) {
        var t = droit.a(petit ? "reduction.t.sous_seuil" : "reduction.t.au_seuil", jour);
        if (cas.brut().signum() == 0) return t;
        var brut = smics(droit.a("smic.horaire", jour), new BigDecimal("1.6"))
                .divide(cas.brut(), LARGE)
                .subtract(ONE);
        return t.divide(new BigDecimal("0.6"), LARGE)
                .multiply(brut, LARGE)
                .setScale(4, RoundingMode.HALF_UP)
                .min(t)
                .max(ZERO);
    }

    /// C = Tmin + Tdelta × [½ (3 Smic / brut − 1)]^1,75, avec le Smic du 1er janvier.
    private BigDecimal unique(boolean petit) {
        var delta = droit.a(petit ? "reduction.tdelta.sous_seuil" : "reduction.tdelta.au_seuil", jour);
        var tmin = droit.a("reduction.tmin", jour);
        var troisSmic = smics(new BigDecimal("12.02"), new BigDecimal("3"));
        if (cas.brut().signum() == 0) return tmin.add(delta);
        if (cas.brut().compareTo(troisSmic) >= 0) return ZERO;
        double fraction = (troisSmic.divide(cas.brut(), LARGE).doubleValue() - 1) / 2;
        var coefficient = tmin.doubleValue() + delta.doubleValue() * Math.pow(fraction, 1.75);
        return BigDecimal.valueOf(coefficient).setScale(4, RoundingMode.HALF_UP).min(tmin.add(delta));
    }

    private void ligneSimple(String code, BigDecimal base, String parametre) {
        ajouter(code, ZERO, base.multiply(droit.a(parametre, jour)));
    }

    private void ligne(String code, BigDecimal base, String parametre, BigDecimal points) {
        ajouter(
                code,
                base.multiply(taux(parametre + ".salarie")),
                base.multiply(taux(parametre + ".employeur").subtract(points)));
    }

    private BigDecimal taux(String parametre) {
        return droit.a(parametre, jour);
    }

    private void ajouter(String code, BigDecimal salarie, BigDecimal employeur) {
        var parts = new Parts(salarie.setScale(2, RoundingMode.HALF_UP), employeur.setScale(2, RoundingMode.HALF_UP));
        if (parts.salarie().signum() != 0 || parts.employeur().signum() != 0) lignes.put(code, parts);
    }
}
