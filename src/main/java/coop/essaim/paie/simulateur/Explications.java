package coop.essaim.paie.simulateur;

import coop.essaim.paie.calcul.Cotisation;

/// À quoi sert chaque ligne, en français simple. Le compilateur tient la liste : une ligne nouvelle demande sa phrase.
public final class Explications {

    public static String de(Cotisation cotisation) {
        return switch (cotisation) {
            case MALADIE -> "Paie les soins, les arrêts maladie et maternité, l’invalidité.";
            case COMPL_SANTE -> "La mutuelle de la coopérative, qui complète le remboursement des soins.";
            case PREVOYANCE, PREVOYANCE_CADRE ->
                "Verse un revenu ou un capital en cas d’arrêt long, d’invalidité ou de décès.";
            case ATMP -> "Couvre les accidents du travail et les maladies professionnelles ; le taux dépend du risque.";
            case VIEILLESSE_PLAF, VIEILLESSE_DEPLAF -> "Ouvre vos trimestres et votre retraite de base.";
            case ARRCO_T1, ARRCO_T2, AGIRC, AGIRC_ARRCO_T1, AGIRC_ARRCO_T2 ->
                "Vous donne des points de retraite complémentaire.";
            case GMP -> "Garantissait un minimum de points aux cadres, jusqu’en 2018.";
            case AGFF_T1, AGFF_T2, CEG_T1, CEG_T2, CET, CET_CADRE ->
                "Équilibre la retraite complémentaire, sans donner de points.";
            case FAMILLE -> "Finance les allocations familiales et les aides à la garde.";
            case CHOMAGE -> "Vous ouvre des droits au chômage, comme à tout salarié.";
            case AGS -> "Paie les salaires si la coopérative ne le pouvait plus.";
            case APEC -> "Finance l’association pour l’emploi des cadres.";
            case FNAL -> "Aide au logement.";
            case CSA -> "Finance l’autonomie des personnes âgées ou handicapées.";
            case DIALOGUE_SOCIAL -> "Finance les syndicats et les organisations d’employeurs.";
            case FORMATION -> "Finance votre compte personnel de formation et les actions de formation.";
            case TA_PRINCIPALE, TA_SOLDE, TA_CSA -> "Finance l’apprentissage.";
            case PEEC -> "Aide les salariés à se loger (Action Logement).";
            case VERSEMENT_MOBILITE -> "Finance les transports en commun du territoire.";
            case FORFAIT_SOCIAL ->
                "Une contribution de 8 % sur la mutuelle et la prévoyance payées par la coopérative.";
            case CSG_DEDUCTIBLE, CSG_NON_DEDUCTIBLE, CRDS ->
                "Contribue à la Sécurité sociale et au remboursement de sa dette.";
            case CSG_CRDS_NON_IMPOSABLE -> "La CSG et la CRDS des heures que l’impôt ne prend pas.";
            case REDUCTION_HEURES -> "Efface vos cotisations de retraite sur les heures en plus.";
            case REDUCTION_GENERALE ->
                "Rend à la coopérative une partie de ses cotisations, d’autant plus que la paie est proche du Smic.";
            case DEDUCTION_HEURES -> "Rend à la coopérative une somme par heure supplémentaire.";
        };
    }

    /// Le nom d'un bloc, en tête de ses lignes.
    public static String de(Cotisation.Bloc bloc) {
        return switch (bloc) {
            case SANTE -> "Santé et prévoyance";
            case ATMP -> "Accidents du travail";
            case RETRAITE -> "Retraite";
            case FAMILLE -> "Famille";
            case CHOMAGE -> "Chômage";
            case AUTRES -> "Autres contributions de la coopérative";
            case CSG -> "CSG et CRDS";
            case EXONERATIONS -> "Allègements";
        };
    }

    private Explications() {}
}
