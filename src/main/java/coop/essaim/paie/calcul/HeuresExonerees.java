package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.UN;

import coop.essaim.paie.calcul.Bareme.Lecture;
import coop.essaim.paie.calcul.HeuresMajorees.Nature;
import java.util.EnumSet;
import java.util.Set;

/// Le régime des heures supplémentaires et complémentaires : cotisations salariales (CSS L241-17), impôt
/// (CGI 81 quater) et, pour les seules supplémentaires, déduction patronale (CSS L241-18 et L241-18-1).
final class HeuresExonerees {

    /// Les cotisations vieillesse que la réduction salariale efface (CSS D241-21).
    static final Set<Cotisation> VIEILLESSE = EnumSet.of(
            Cotisation.VIEILLESSE_PLAF, Cotisation.VIEILLESSE_DEPLAF,
            Cotisation.AGIRC_ARRCO_T1, Cotisation.AGIRC_ARRCO_T2,
            Cotisation.CEG_T1, Cotisation.CEG_T2);

    /// Ce que l'Urssaf recouvre : la déduction patronale ne va pas au-delà.
    static final Set<Cotisation> URSSAF = EnumSet.of(
            Cotisation.MALADIE,
            Cotisation.ATMP,
            Cotisation.VIEILLESSE_PLAF,
            Cotisation.VIEILLESSE_DEPLAF,
            Cotisation.FAMILLE,
            Cotisation.CHOMAGE,
            Cotisation.AGS,
            Cotisation.FNAL,
            Cotisation.CSA,
            Cotisation.DIALOGUE_SOCIAL,
            Cotisation.VERSEMENT_MOBILITE);

    private final int tauxSalarial;
    private final long limite;
    private final int seuil;
    private final int effectifMaximal;
    private final long deductionSousSeuil;
    private final long deductionAuSeuil;

    HeuresExonerees(Lecture lecture) {
        tauxSalarial = lecture.taux("heures.taux_salarial");
        limite = lecture.entier("heures.exoneration") * 100L;
        seuil = lecture.entier("heures.deduction.seuil");
        effectifMaximal = lecture.entier("heures.deduction.effectif_maximal");
        deductionSousSeuil = lecture.centiemes("heures.deduction.sous_seuil");
        deductionAuSeuil = lecture.centiemes("heures.deduction.au_seuil");
    }

    boolean exonereDImpot() {
        return limite > 0;
    }

    boolean reduitLesCotisations() {
        return tauxSalarial > 0;
    }

    /// La limite annuelle d'exonération d'impôt, en centimes de net imposable.
    long limite() {
        return limite;
    }

    /// Le taux effectif des cotisations vieillesse du mois, au plus 11,31 %.
    int taux(long vieillesseExacte, long brut) {
        return brut <= 0 ? 0 : (int) Math.min(tauxSalarial, Precision.proportion(vieillesseExacte, UN, brut));
    }

    /// La déduction patronale, en centimes, au plus ce qui reste dû à l'Urssaf après la réduction générale.
    long deduction(HeuresMajorees heures, int effectif, long resteDu) {
        if (heures.nature() == Nature.COMPLEMENTAIRES) return 0;
        if (effectifMaximal > 0 && effectif >= effectifMaximal) return 0;
        long parHeure = effectif < seuil ? deductionSousSeuil : deductionAuSeuil;
        return Math.clamp(Precision.auPlusProche(parHeure * heures.centiemes(), 100), 0, Math.max(0, resteDu));
    }

    /// Ce que les heures pèsent dans la limite : leur brut moins la CSG qui serait déductible.
    static long netImposable(long remuneration, Bareme bareme) {
        long abattu =
                Precision.fines(remuneration) - Precision.produit(Precision.fines(remuneration), bareme.abattementCsg);
        return remuneration - Precision.cotisation(abattu, bareme.salarie(Cotisation.CSG_DEDUCTIBLE));
    }
}
