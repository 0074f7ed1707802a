package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import java.math.BigDecimal;

/// Où va ce qu'une activité vend : des achats ou des frais de route selon son métier, dix pour cent à la coopérative,
/// et presque tout le reste en salaires et cotisations. Elle en garde de un à sept pour cent.
///
/// Calé sur le rapport de 2017 : 180 133 € de cotisations pour 979 000 € de ventes.
///
/// @param compte celui de ses achats
/// @param route vrai quand une moitié en est des kilomètres
/// @param achats leur part des ventes
/// @param travail la part des ventes que coûtent les salaires, cotisations comprises
record Economie(String compte, boolean route, BigDecimal achats, BigDecimal travail) {

    /// En dessous, les achats et les salaires se règlent en une ou deux fois dans l'année.
    private static final Montant PETITE = Montant.euros("7000.00");

    private static final BigDecimal APRES_CONTRIBUTION = new BigDecimal("0.90");
    private static final BigDecimal EN_CAPE = new BigDecimal("0.75");
    private static final BigDecimal EN_TROP = new BigDecimal("0.35");
    private static final BigDecimal D_AVANCE = new BigDecimal("0.15");

    static Economie de(Etabli etabli) {
        int rang = etabli.presence().rang();
        var nature = etabli.metier().nature();
        var achats = new BigDecimal(
                switch (nature) {
                    case "MARCHANDISE" -> "0.55";
                    case "PRODUIT", "TRAVAUX" -> "0.45";
                    default -> "0.25";
                });
        var garde = BigDecimal.valueOf(1 + rang * 5L % 7, 2);
        var travail = APRES_CONTRIBUTION.subtract(achats).subtract(garde);
        return new Economie(
                compte(nature),
                nature.equals("PRESTATION") || nature.equals("FORMATION"),
                depense(rang) ? achats.add(EN_TROP) : achats,
                // En CAPE, une rétribution prudente : un quart attend le contrat.
                etabli.presence().cape() ? travail.multiply(EN_CAPE) : travail);
    }

    private static String compte(String nature) {
        return switch (nature) {
            case "MARCHANDISE" -> "607000";
            case "PRODUIT" -> "601000";
            case "TRAVAUX" -> "605000";
            default -> "606300";
        };
    }

    static boolean estPetite(Montant ventes) {
        return ventes.compareTo(PETITE) < 0;
    }

    /// Une activité sur dix-sept achète plus qu'elle ne peut : l'équipe doit la voir.
    private static boolean depense(int rang) {
        return rang % 17 == 12;
    }

    /// Ce que les années d'avant ont laissé à une activité ancienne : deux mois d'avance.
    static Montant reprise(int rang, Montant ventes) {
        return rang >= Effectifs.AU_DEBUT || estPetite(ventes) || depense(rang) ? Montant.ZERO : ventes.fois(D_AVANCE);
    }
}
