package coop.essaim.demonstration;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.reglages.Reglages;
import coop.essaim.paie.reglages.ReglagesDePaie;
import coop.essaim.paie.reglages.ReglagesDePaie.Mutuelle;
import coop.essaim.paie.reglages.ReglagesDePaie.TauxNotifies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Les réglages de paie de l'an passé et de cette année : le taux d'accident du travail change chaque 1er janvier.
@Component
@Order(30)
class ChapitreDePaie implements Chapitre {

    private final Reglages reglages;
    private final Clock horloge;

    ChapitreDePaie(Reglages reglages, Clock horloge) {
        this.reglages = reglages;
        this.horloge = horloge;
    }

    @Override
    public void charger() {
        if (!reglages.historique().isEmpty()) return;
        var annee = LocalDate.now(horloge).withDayOfYear(1);
        reglages.enregistrer(aPartir(annee.minusYears(1), 88, "1.34", "42.00"), null);
        reglages.enregistrer(aPartir(annee, 94, "1.27", "44.00"), null);
    }

    private static ReglagesDePaie aPartir(LocalDate du, int effectif, String atmp, String mutuelle) {
        return new ReglagesDePaie(
                du,
                effectif,
                new TauxNotifies(Taux.pourCent(atmp), Taux.pourCent("0.8"), Taux.ZERO),
                Set.of(),
                new Mutuelle(Montant.euros(mutuelle), Taux.pourCent("50")),
                "Notification de la Carsat du " + (du.getDayOfMonth() + 11) + " janvier " + du.getYear());
    }
}
