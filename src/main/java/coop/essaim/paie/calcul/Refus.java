package coop.essaim.paie.calcul;

import coop.essaim.commun.Montant;
import java.time.YearMonth;

/// Ce que le moteur ne sait pas calculer juste : il le dit, et ne rend pas de chiffre.
public sealed interface Refus extends Resultat {

    record MoisNonCouvert(YearMonth mois, YearMonth dernier) implements Refus {}

    record TerritoireNonCouvert(Territoire territoire) implements Refus {}

    record ContratNonCouvert(String nature) implements Refus {}

    /// Un montant négatif, un effectif nul, des jours hors du mois…
    record DonneeImpossible(Donnee donnee, String attendu) implements Refus {}

    /// Ce que le calcul reçoit et peut trouver impossible.
    enum Donnee {
        BRUT("brut"),
        EFFECTIF("effectif"),
        DUREE("durée du travail"),
        HEURES("heures majorées"),
        JOURS_NON_PAYES("jours non payés"),
        BRUT_DU_MOIS_COMPLET("brut du mois complet");

        private final String libelle;

        Donnee(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// Un CESA ou un CAPE n'a pas d'heures (C. trav. L7332-3).
    record HeuresSansDuree() implements Refus {}

    /// L'assiette forfaitaire AT/MP d'un CAPE sans rémunération (CSS D412-99) vient d'un arrêté qui n'est pas
    /// paramétré.
    record CapeSansRemuneration() implements Refus {}

    /// Au-delà de 6 % du plafond + 1,5 % de la paie, la part patronale rejoint l'assiette (CSS D242-1).
    record ProtectionAuDelaDeLaLimite(long limite) implements Refus {}

    /// Au-delà de la limite annuelle, la rémunération des heures redevient imposable (CGI 81 quater).
    record HeuresExonereesAuDelaDeLaLimite(long limite) implements Refus {}

    /// Acomptes et avantages en nature ne peuvent pas laisser un net négatif.
    record RetenuesAuDelaDuNet(long manque) implements Refus {}

    record BaremeDeSaisieInconnu(YearMonth mois) implements Refus {}

    /// La phrase montrée à la personne : ce qui manque et que faire.
    default String phrase() {
        return switch (this) {
            case MoisNonCouvert(var mois, var dernier) ->
                "Le mois " + mois + " n'est pas couvert : le droit est connu de janvier 2017 à " + dernier + ".";
            case TerritoireNonCouvert(var territoire) ->
                "Le régime « " + territoire.nom()
                        + " » n'est pas calculé : seule la métropole hors Alsace-Moselle l'est.";
            case ContratNonCouvert(var nature) ->
                "Le contrat « " + nature + " » n'est pas calculé : choisissez CDI, CDD, CESA ou CAPE.";
            case DonneeImpossible(var donnee, var attendu) ->
                "Le champ « " + donnee.libelle() + " » est impossible : " + attendu + ".";
            case HeuresSansDuree() ->
                "Un contrat sans durée du travail (CESA, CAPE) ne peut pas porter d'heures supplémentaires ou"
                        + " complémentaires : retirez-les.";
            case CapeSansRemuneration() ->
                "Un CAPE sans rémunération cotise sur une assiette forfaitaire fixée par arrêté, qui n'est pas"
                        + " paramétrée : déclarez-le hors du logiciel.";
            case ProtectionAuDelaDeLaLimite(var limite) ->
                "La part patronale de mutuelle et de prévoyance dépasse la limite d'exclusion de " + new Montant(limite)
                        + " : la réintégration de l'excédent n'est pas calculée.";
            case HeuresExonereesAuDelaDeLaLimite(var limite) ->
                "Les heures majorées dépassent la limite annuelle d'exonération d'impôt de " + new Montant(limite)
                        + " : la part imposable n'est pas calculée.";
            case RetenuesAuDelaDuNet(var manque) ->
                "Les retenues dépassent le net du mois de " + new Montant(manque)
                        + " : reportez une partie des acomptes.";
            case BaremeDeSaisieInconnu(var mois) ->
                "Le barème de saisie ou le RSA de " + mois
                        + " n'est pas paramétré : ajoutez-les aux paramètres de paie.";
        };
    }
}
