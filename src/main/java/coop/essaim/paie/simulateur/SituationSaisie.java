package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Taux;
import coop.essaim.paie.simulateur.Situation.Statut;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le contrat, les heures, la mutuelle et le taux d'impôt, tels que tapés : communs au mois et à l'année.
record SituationSaisie(
        @Nullable String statut,
        @Nullable String heures,
        @Nullable String mutuelle,
        @Nullable String impot) {

    private static final BigDecimal SEMAINE_LEGALE = BigDecimal.valueOf(35);

    /// Un taux en millionièmes : quatre décimales de pour cent.
    private static final int DECIMALES_DU_TAUX = 4;

    static SituationSaisie de(Situation situation) {
        var taux = situation.impot();
        return new SituationSaisie(
                situation.statut().name(),
                EnFrancais.enFrancais(situation.heures()),
                situation.mutuelle() ? "oui" : "non",
                taux == null ? null : SimulationSaisie.nu(taux));
    }

    @Nullable
    Situation lire(BindingResult refus) {
        var leStatut = lireStatut(refus);
        var lesHeures = leStatut == Statut.CESA ? SEMAINE_LEGALE : lireHeures(refus);
        var leTaux = lireImpot(refus);
        if (leStatut == null || lesHeures == null || refus.hasErrors()) return null;
        return new Situation(leStatut, lesHeures, !"non".equals(mutuelle), leTaux);
    }

    private @Nullable Statut lireStatut(BindingResult refus) {
        for (var possible : Statut.values()) if (possible.name().equals(statut)) return possible;
        refus.rejectValue("statut", "manque", "Choisissez le contrat.");
        return null;
    }

    private @Nullable BigDecimal lireHeures(BindingResult refus) {
        var lues = SimulationSaisie.obligatoire("heures", EnFrancais.lireNombre(heures, 2), refus);
        if (lues == null) return null;
        if (lues.signum() > 0 && lues.compareTo(SEMAINE_LEGALE) <= 0) return lues;
        refus.rejectValue("heures", "bornes", "Écrivez le nombre d’heures par semaine, entre 0 et 35.");
        return null;
    }

    private @Nullable Taux lireImpot(BindingResult refus) {
        if (impot == null || impot.isBlank()) return null;
        Lecture<Taux> lecture = Taux.lire(impot);
        var taux = SimulationSaisie.obligatoire("impot", lecture, refus);
        if (taux == null || taux.pourCent().scale() <= DECIMALES_DU_TAUX) return taux;
        refus.rejectValue("impot", "decimales", "Écrivez le taux avec quatre décimales au plus, par exemple 2,9.");
        return null;
    }
}
