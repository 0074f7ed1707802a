package coop.essaim.paie.calcul;

import java.util.EnumSet;
import java.util.Set;

/// Le contrat d'appui au projet d'entreprise (C. com. L127-1 à L127-7) : régime général et assurance chômage à la
/// charge de la coopérative (C. trav. L5142-1, R5142-3), pas de retraite complémentaire (circulaire Agirc-Arrco
/// 2007-6 DRE), et aucune des charges assises sur des salaires (AGS, formation, apprentissage, construction…).
///
/// Ni réduction générale ni taux réduits : ils visent des rémunérations de salariés.
public final class RegimeCape {

    static final Set<Cotisation> DUES = EnumSet.of(
            Cotisation.MALADIE,
            Cotisation.ATMP,
            Cotisation.VIEILLESSE_PLAF,
            Cotisation.VIEILLESSE_DEPLAF,
            Cotisation.FAMILLE,
            Cotisation.CHOMAGE,
            Cotisation.CSA,
            Cotisation.CSG_DEDUCTIBLE,
            Cotisation.CSG_NON_DEDUCTIBLE,
            Cotisation.CRDS);

    /// L'assiette de R5142-3 : recettes hors taxes et rémunération prévue au contrat, moins les frais de l'activité
    /// et la rétribution de l'appui ; jamais négative. Sommes en centimes.
    public static long assiette(long recettes, long remuneration, long frais, long appui) {
        return Math.max(0, recettes + remuneration - frais - appui);
    }

    private RegimeCape() {}
}
