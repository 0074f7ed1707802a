package coop.essaim.paie.calcul;

import coop.essaim.paie.calcul.Refus.BaremeDeSaisieInconnu;
import coop.essaim.paie.calcul.Refus.CapeSansRemuneration;
import coop.essaim.paie.calcul.Refus.ContratNonCouvert;
import coop.essaim.paie.calcul.Refus.Donnee;
import coop.essaim.paie.calcul.Refus.DonneeImpossible;
import coop.essaim.paie.calcul.Refus.HeuresExonereesAuDelaDeLaLimite;
import coop.essaim.paie.calcul.Refus.HeuresSansDuree;
import coop.essaim.paie.calcul.Refus.ProtectionAuDelaDeLaLimite;
import coop.essaim.paie.calcul.Refus.TerritoireNonCouvert;
import org.jspecify.annotations.Nullable;

/// Ce qu'on vérifie avant de calculer : un cas non couvert est nommé, jamais calculé de travers.
final class Controle {

    private Controle() {}

    static @Nullable Refus refus(MoisDePaie mois, Bareme bareme) {
        if (mois.etablissement().territoire() != Territoire.METROPOLE)
            return new TerritoireNonCouvert(mois.etablissement().territoire());
        if (mois.contrat() instanceof Contrat.Autre(var nature)) return new ContratNonCouvert(nature);
        var impossible = impossible(mois, bareme);
        if (impossible != null) return impossible;
        boolean sansDuree = !(mois.contrat() instanceof Contrat.Salarie);
        var heures = mois.elements().complements().heures();
        if (sansDuree && (heures.centiemes() != 0 || heures.remuneration() != 0)) return new HeuresSansDuree();
        if (mois.contrat() instanceof Contrat.Salarie(var _, var duree)) {
            var incoherentes = incoherentes(heures, duree.dixMilliemesParAn() >= bareme.dureeLegale);
            if (incoherentes != null) return incoherentes;
        }
        if (mois.contrat() instanceof Contrat.Cape && mois.elements().brut() == 0) return new CapeSansRemuneration();
        if (mois.elements().complements().retenues().saisie().reste() != 0 && bareme.saisie == null)
            return new BaremeDeSaisieInconnu(mois.mois());
        return limites(mois, bareme);
    }

    private static @Nullable Refus impossible(MoisDePaie mois, Bareme bareme) {
        var elements = mois.elements();
        var complements = elements.complements();
        if (elements.brut() < 0) return new DonneeImpossible(Donnee.BRUT, "un montant positif ou nul");
        if (mois.etablissement().effectif() < 1) return new DonneeImpossible(Donnee.EFFECTIF, "au moins un salarié");
        if (mois.contrat() instanceof Contrat.Salarie salarie && salarie.duree().dixMilliemesParAn() <= 0)
            return new DonneeImpossible(Donnee.DUREE, "un nombre d'heures positif");
        if (mois.contrat() instanceof Contrat.Salarie salarie
                && salarie.duree().dixMilliemesParAn() > bareme.dureeLegale)
            return new DonneeImpossible(
                    Donnee.DUREE, "au plus la durée légale, le reste est des heures supplémentaires");
        if (complements.heures().remuneration() + complements.avantagesEnNature() > elements.brut())
            return new DonneeImpossible(
                    Donnee.BRUT, "il comprend la rémunération des heures majorées et les avantages en nature");
        if (elements.presence() instanceof Presence.Partielle(var jours, var complet)) {
            if (jours < 0 || jours > mois.mois().lengthOfMonth())
                return new DonneeImpossible(Donnee.JOURS_NON_PAYES, "entre zéro et le nombre de jours du mois");
            if (complet <= 0) return new DonneeImpossible(Donnee.BRUT_DU_MOIS_COMPLET, "un montant positif");
        }
        return null;
    }

    /// Un temps plein fait des heures supplémentaires, un temps partiel des complémentaires (C. trav. L3121-28 et
    /// L3123-8) : elles n'ont ni les mêmes cotisations, ni le même plafond.
    private static @Nullable Refus incoherentes(HeuresMajorees heures, boolean tempsPlein) {
        if (heures.centiemes() == 0 && heures.remuneration() == 0) return null;
        if (heures.centiemes() == 0 || heures.remuneration() == 0)
            return new DonneeImpossible(Donnee.HEURES, "leur nombre et leur rémunération vont ensemble");
        return switch (heures.nature()) {
            case SUPPLEMENTAIRES ->
                tempsPlein
                        ? null
                        : new DonneeImpossible(
                                Donnee.HEURES, "celles qu'un temps partiel fait en plus sont complémentaires");
            case COMPLEMENTAIRES ->
                tempsPlein
                        ? new DonneeImpossible(
                                Donnee.HEURES, "celles qu'un temps plein fait en plus sont supplémentaires")
                        : null;
        };
    }

    private static @Nullable Refus limites(MoisDePaie mois, Bareme bareme) {
        var elements = mois.elements();
        var couverture = elements.couverture();
        long patronale = couverture.santePatronale() + Precision.fines(couverture.prevoyancePatronale());
        long limite = bareme.protection.pour(Precision.fines(elements.brut()));
        if (patronale > limite) return new ProtectionAuDelaDeLaLimite(Precision.centimes(limite));
        long exonerees = mois.avant().affiches().heuresExonerees()
                + HeuresExonerees.netImposable(elements.complements().heures().remuneration(), bareme);
        if (bareme.heures.exonereDImpot() && exonerees > bareme.heures.limite())
            return new HeuresExonereesAuDelaDeLaLimite(bareme.heures.limite());
        return null;
    }
}
