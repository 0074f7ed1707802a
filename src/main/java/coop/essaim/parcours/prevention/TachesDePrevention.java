package coop.essaim.parcours.prevention;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sur l'accueil de qui tient la prévention et le social : le document unique à mettre à jour.
@Component
class TachesDePrevention implements SourceDeTaches {

    private static final int MOIS_D_AVANCE = 1;

    private final Preventions preventions;
    private final Clock horloge;

    TachesDePrevention(Preventions preventions, Clock horloge) {
        this.preventions = preventions;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.PREVENTION) || !visiteur.peut(DroitsParcours.SOCIAL)) return List.of();
        var jour = LocalDate.now(horloge);
        return preventions
                .prochaineMiseAJour()
                .filter(due -> !due.isAfter(jour.plusMonths(MOIS_D_AVANCE)))
                .map(due -> new Tache(
                        "Mettre à jour le document unique",
                        0,
                        due,
                        PreventionController.CHEMIN,
                        due.isBefore(jour) ? Urgence.EN_RETARD : Urgence.BIENTOT))
                .map(List::of)
                .orElse(List.of());
    }
}
