package coop.essaim.demonstration;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.reglages.Reglages;
import coop.essaim.paie.reglages.ReglagesDePaie;
import coop.essaim.paie.reglages.ReglagesDePaie.Mutuelle;
import coop.essaim.paie.reglages.ReglagesDePaie.TauxNotifies;
import coop.essaim.parcours.effectif.Effectifs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Les réglages de paie de l'an passé et de cette année : le taux d'accident du travail change chaque 1er janvier.
///
/// L'effectif est celui que la gestion sociale compte (CSS R130-1) : des CESA très partiels, vingt à vingt-cinq temps
/// pleins pour une centaine de personnes.
@Component
@Order(30)
class ChapitreDePaie implements Chapitre {

    private final Reglages reglages;
    private final Effectifs effectifs;
    private final Clock horloge;

    ChapitreDePaie(Reglages reglages, Effectifs effectifs, Clock horloge) {
        this.reglages = reglages;
        this.effectifs = effectifs;
        this.horloge = horloge;
    }

    @Override
    public void charger() {
        if (!reglages.historique().isEmpty()) return;
        var annee = LocalDate.now(horloge).withDayOfYear(1);
        reglages.enregistrer(aPartir(annee.minusYears(1), 20, "1.34", "42.00"), null);
        reglages.enregistrer(aPartir(annee, 25, "1.27", "44.00"), null);
    }

    /// Corrige l'effectif de chaque année d'après celui que les contrats et les heures de l'année d'avant ont donné.
    void accorder() {
        var instant = horloge.instant();
        var annuels = effectifs.annuels(effectifs.emplois(instant), LocalDate.now(horloge), instant);
        for (var r : reglages.historique()) {
            var compte = annuels.get(Year.of(r.du().getYear() - 1));
            if (compte != null) reglages.enregistrer(avec(Math.max(1, compte.intValue()), r), null);
        }
    }

    private static ReglagesDePaie avec(int effectif, ReglagesDePaie r) {
        return new ReglagesDePaie(r.du(), effectif, r.taux(), r.geles(), r.mutuelle(), r.reference());
    }

    private static ReglagesDePaie aPartir(LocalDate du, int effectif, String atmp, String mutuelle) {
        return new ReglagesDePaie(
                du,
                effectif,
                new TauxNotifies(Taux.pourCent(atmp), Taux.pourCent("0.8"), Taux.ZERO),
                Set.of(),
                new Mutuelle(Montant.euros(mutuelle), Taux.pourCent("50")),
                "Notification de la Carsat du " + (du.getDayOfMonth() + 11) + " janvier " + du.getYear()
                        + ", effectif moyen de " + (du.getYear() - 1));
    }
}
