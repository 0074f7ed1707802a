package coop.essaim.paie.calcul;

import coop.essaim.paie.calcul.Bareme.Seuils;
import java.util.EnumSet;
import java.util.Set;

/// Le barème d'un mois appliqué à un établissement et à un statut : ce qui est dû, et à quel taux.
final class Grille {

    /// Réservé aux cadres : prévoyance décès, Apec et, jusqu'en 2018, Agirc et CET.
    private static final Set<Cotisation> DES_CADRES =
            EnumSet.of(Cotisation.PREVOYANCE_CADRE, Cotisation.APEC, Cotisation.AGIRC, Cotisation.CET_CADRE);

    private final TauxParCotisation salarie;
    private final TauxParCotisation employeur;
    private final boolean fnalPlafonne;

    Grille(Bareme bareme, Etablissement etablissement, Contrat contrat) {
        salarie = bareme.tauxSalariaux();
        employeur = bareme.tauxPatronaux();
        var seuils = bareme.seuils;
        fnalPlafonne = etablissement.estSous(Obligation.FNAL, seuils.fnal);
        employeur(Cotisation.ATMP, etablissement.tauxAtmp());
        employeur(Cotisation.FNAL, fnalPlafonne ? bareme.auChoix.fnalSousSeuil : bareme.auChoix.fnalAuSeuil);
        employeur(
                Cotisation.FORMATION,
                etablissement.estSous(Obligation.FORMATION, seuils.formation)
                        ? bareme.auChoix.formationSousSeuil
                        : bareme.auChoix.formationAuSeuil);
        employeur(Cotisation.TA_CSA, contributionSupplementaire(bareme, etablissement));
        if (etablissement.estSous(Obligation.CONSTRUCTION, seuils.construction)) employeur(Cotisation.PEEC, 0);
        employeur(
                Cotisation.VERSEMENT_MOBILITE,
                etablissement.estSous(Obligation.MOBILITE, seuils.mobilite) ? 0 : etablissement.tauxMobilite());
        if (etablissement.estSous(Obligation.FORFAIT_SOCIAL, seuils.forfaitSocial))
            employeur(Cotisation.FORFAIT_SOCIAL, 0);
        selonLeStatut(bareme, contrat);
    }

    private void selonLeStatut(Bareme bareme, Contrat contrat) {
        if (contrat instanceof Contrat.Cape) {
            for (var cotisation : Cotisation.values()) if (!RegimeCape.DUES.contains(cotisation)) effacer(cotisation);
        } else if (contrat.estCadre()) {
            effacer(Cotisation.ARRCO_T2);
            salarie.fixer(Cotisation.AGFF_T2, bareme.auChoix.agffTranche2CadreSalarie);
            employeur(Cotisation.AGFF_T2, bareme.auChoix.agffTranche2CadreEmployeur);
        } else {
            DES_CADRES.forEach(this::effacer);
        }
    }

    /// La part des alternants décide du taux (C. trav. L6242-1) ; cinq pour cent en dispensent.
    private static int contributionSupplementaire(Bareme bareme, Etablissement etablissement) {
        Seuils seuils = bareme.seuils;
        if (etablissement.estSous(Obligation.APPRENTISSAGE, seuils.apprentissage)) return 0;
        int pourCent = etablissement.tauxApprentis() / 10_000;
        return pourCent == 0 && etablissement.effectif() >= seuils.apprentissageGrand
                ? bareme.auChoix.apprentissageGrandEffectif
                : bareme.auChoix.apprentissage(pourCent);
    }

    private void employeur(Cotisation cotisation, int taux) {
        employeur.fixer(cotisation, taux);
    }

    private void effacer(Cotisation cotisation) {
        salarie.fixer(cotisation, 0);
        employeur.fixer(cotisation, 0);
    }

    int salarie(Cotisation cotisation) {
        return salarie.de(cotisation);
    }

    int employeur(Cotisation cotisation) {
        return employeur.de(cotisation);
    }

    boolean due(Cotisation cotisation) {
        return (salarie(cotisation) | employeur(cotisation)) != 0;
    }

    /// Sous le seuil, le FNAL n'est assis que sur la tranche 1 (CCH L813-5).
    boolean fnalPlafonne() {
        return fnalPlafonne;
    }
}
