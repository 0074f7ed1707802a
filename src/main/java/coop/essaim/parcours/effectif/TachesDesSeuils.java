package coop.essaim.parcours.effectif;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sur l'accueil de qui tient le social : les seuils franchis qu'il n'a pas encore vus.
@Component
class TachesDesSeuils implements SourceDeTaches {

    private final VeilleSql sql;

    TachesDesSeuils(VeilleSql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.SOCIAL)) return List.of();
        int nombre = sql.aVoir().size();
        if (nombre == 0) return List.of();
        return List.of(new Tache(
                nombre == 1 ? "seuil d’effectif a changé d’état" : "seuils d’effectif ont changé d’état",
                nombre,
                null,
                EffectifsController.CHEMIN,
                Urgence.BIENTOT));
    }
}
