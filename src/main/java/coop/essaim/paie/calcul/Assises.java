package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.produit;

/// Les assiettes plafonnées du mois, en fines : ce que le cumul donne avec ce mois, moins ce qu'il donnait sans lui
/// (régularisation progressive, CSS R243-10 et R242-3).
///
/// @param moisPlafonne brut du mois limité au plafond mensuel entier, sans prorata ni régularisation : la prévoyance
/// décès des cadres
record Assises(Cumul avant, Cumul apres, CadreDuMois cadre, long brut, long moisPlafonne) {

    /// Brut et plafond depuis le 1er janvier ou l'entrée.
    record Cumul(long brut, long plafond) {

        long jusqua(int plafonds) {
            return Math.min(brut, plafonds * plafond);
        }

        long cet(int plafonds) {
            return brut > plafond ? jusqua(plafonds) : 0;
        }

        long csg(Bareme bareme) {
            return brut - produit(jusqua(bareme.plafondsDeLAbattement), bareme.abattementCsg);
        }
    }

    Assises(CadreDuMois cadre, long brut) {
        this(
                new Cumul(cadre.brutAvant, cadre.plafondAvant),
                new Cumul(cadre.brutAvant + brut, cadre.plafondAvant + cadre.plafond),
                cadre,
                brut,
                Math.min(brut, cadre.pmss));
    }

    long tranche1() {
        return jusqua(1);
    }

    long tranche2() {
        return jusqua(cadre.plafondsDeLaTranche2) - jusqua(1);
    }

    long quatrePlafonds() {
        return jusqua(cadre.quatrePlafonds);
    }

    long huitPlafonds() {
        return jusqua(cadre.plafondsDeLaCet);
    }

    /// La CET frappe toute la paie dès que le cumul dépasse le plafond, et se rend s'il repasse dessous.
    long cet() {
        return apres.cet(cadre.plafondsDeLaCet) - avant.cet(cadre.plafondsDeLaCet);
    }

    long csgAbattue(Bareme bareme) {
        return apres.csg(bareme) - avant.csg(bareme);
    }

    private long jusqua(int plafonds) {
        return apres.jusqua(plafonds) - avant.jusqua(plafonds);
    }
}
