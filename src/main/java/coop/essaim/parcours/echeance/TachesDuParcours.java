package coop.essaim.parcours.echeance;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sur l'accueil de l'équipe : les échéances des personnes que l'on accompagne, en retard puis de la semaine.
@Component
class TachesDuParcours implements SourceDeTaches {

    private static final int SEMAINE = 7;

    private final EcheancesSql sql;
    private final Clock horloge;

    TachesDuParcours(EcheancesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.LIRE)) return List.of();
        var jour = LocalDate.now(horloge);
        var dues = sql.duCompte(
                visiteur.compteConnecte(),
                jour.plusDays(SEMAINE),
                EcheancesController.permis(visiteur),
                visiteur.peut(DroitsParcours.SIGNER));
        var enRetard = dues.stream().filter(e -> e.dueLe().isBefore(jour)).toList();
        var taches = new ArrayList<Tache>();
        if (!enRetard.isEmpty())
            taches.add(new Tache(
                    "échéances de parcours en retard",
                    enRetard.size(),
                    null,
                    "/echeances?quand=retard",
                    Urgence.EN_RETARD));
        int bientot = dues.size() - enRetard.size();
        if (bientot > 0)
            taches.add(new Tache("échéances de parcours cette semaine", bientot, null, "/echeances", Urgence.BIENTOT));
        return taches;
    }
}
