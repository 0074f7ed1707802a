package coop.essaim.facturation.relance;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.facturation.DroitsFacturation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les promesses de payer rompues, et le taux légal qui manque.
@Component
class TachesDesRelances implements SourceDeTaches {

    private final PromessesSql promesses;
    private final TauxLegaux taux;
    private final Activites activites;
    private final Clock horloge;

    TachesDesRelances(PromessesSql promesses, TauxLegaux taux, Activites activites, Clock horloge) {
        this.promesses = promesses;
        this.taux = taux;
        this.activites = activites;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var taches = new ArrayList<Tache>();
        int rompues = rompues(visiteur);
        if (rompues > 0)
            taches.add(new Tache(
                    rompues == 1 ? "promesse de payer rompue" : "promesses de payer rompues",
                    rompues,
                    null,
                    "/relances",
                    Urgence.EN_RETARD));
        if (visiteur.peut(DroitsFacturation.REGLER))
            taux.manquant()
                    .ifPresent(semestre -> taches.add(new Tache(
                            "Enregistrer le taux d’intérêt légal du " + semestre.nom(),
                            0,
                            null,
                            TauxController.CHEMIN,
                            Urgence.NORMALE)));
        return taches;
    }

    /// Toutes pour qui relance ; les siennes pour un entrepreneur.
    private int rompues(Visiteur visiteur) {
        var jour = LocalDate.now(horloge);
        if (visiteur.peut(DroitsFacturation.RELANCER) && visiteur.peut(DroitsFacturation.LIRE_TOUTES))
            return promesses.rompues(null, jour);
        if (!visiteur.estConnecte() || !visiteur.peut(DroitsFacturation.SIENNES)) return 0;
        var siennes = activites.siennes(visiteur).stream().map(Activite::id).toList();
        return siennes.isEmpty() ? 0 : promesses.rompues(siennes, jour);
    }
}
