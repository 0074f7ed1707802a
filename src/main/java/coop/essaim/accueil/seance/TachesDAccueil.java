package coop.essaim.accueil.seance;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce qui attend qui reçoit : des présences à pointer, des absences à suivre.
@Component
class TachesDAccueil implements SourceDeTaches {

    private final InscriptionsSql sql;
    private final Clock horloge;

    TachesDAccueil(InscriptionsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsAccueil.RECEVOIR)) return List.of();
        var taches = new ArrayList<Tache>();
        var aPointer = sql.aPointer(LocalDate.now(horloge));
        if (!aPointer.isEmpty()) {
            var mois = aPointer.getFirst().toString().substring(0, 7);
            var libelle = aPointer.size() > 1
                    ? "séances dont les présences sont à pointer"
                    : "séance dont les présences sont à pointer";
            taches.add(new Tache(libelle, aPointer.size(), null, "/accueil?mois=" + mois, Urgence.EN_RETARD));
        }
        int absences = sql.absences().size();
        if (absences > 0)
            taches.add(new Tache(
                    absences > 1 ? "personnes absentes à relancer" : "personne absente à relancer",
                    absences,
                    null,
                    "/accueil/absences",
                    Urgence.NORMALE));
        return taches;
    }
}
