package coop.essaim.paie.calcul;

import java.time.YearMonth;
import java.util.List;

/// Un bulletin calculé : ses lignes, ses bases, ses totaux et les compteurs à reprendre le mois suivant.
public record Bulletin(YearMonth mois, List<Ligne> lignes, Assiettes assiettes, Totaux totaux, Cumuls cumuls)
        implements Resultat {

    /// Les bases du mois, en fines. Une régularisation peut les rendre négatives.
    ///
    /// @param csgAbattue la paie après abattement ; `csg` y ajoute la protection complémentaire patronale
    public record Assiettes(Reference reference, Tranches tranches, long csgAbattue, long csg) {}

    /// Le cadre légal du mois, en fines.
    ///
    /// @param plafond plafond du salarié : temps partiel, entrée, sortie et absence déduits
    /// @param smic Smic mensuel du contrat
    /// @param smicReduction Smic mensuel du contrat que retient la réduction générale
    public record Reference(long pmss, long plafond, long smicHoraire, long smic, long smicReduction) {}

    /// Les tranches du mois, en fines.
    public record Tranches(long brut, long tranche1, long tranche2, long quatrePlafonds, long cet) {}

    /// Sommes en centimes.
    public record Totaux(Parts parts, Reduction reduction, Nets nets, Impot impot, Retenu retenu) {}

    public record Parts(long brut, long salarie, long employeur, long cout) {}

    /// La réduction générale du mois.
    ///
    /// @param coefficient en dix-millièmes, sur le cumul de la période
    /// @param retraite part imputée sur l'Agirc-Arrco (CSS L241-13 VII)
    /// @param tauxReduits ce que les taux réduits de maladie et de famille ont épargné, jusqu'en 2025
    public record Reduction(int coefficient, long montant, long retraite, long tauxReduits) {}

    /// Du net avant impôt au net versé.
    ///
    /// @param imposableExact net imposable avant tout arrondi, en fines : la base du prélèvement à la source
    public record Nets(long avantImpot, long imposable, long imposableExact, long social, long aPayer) {}

    /// Le prélèvement à la source.
    ///
    /// @param taux en millionièmes
    /// @param heuresExonerees le net des heures majorées que l'impôt ne prend pas (CGI 81 quater), en centimes
    public record Impot(int taux, long montant, long heuresExonerees) {}

    /// Ce qui sort du net après l'impôt, en centimes.
    public record Retenu(long avantagesEnNature, long acomptes, long avance, long saisie, long frais) {}
}
