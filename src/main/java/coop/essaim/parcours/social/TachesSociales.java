package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Sur l'accueil de qui tient le social : les déclarations et les visites de tous, en retard puis de la semaine.
@Component
class TachesSociales implements SourceDeTaches {

    private static final int SEMAINE = 7;
    private static final String CHEMIN = "/gestion-sociale";

    private final DuesSql sql;
    private final Clock horloge;

    TachesSociales(DuesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.SOCIAL)) return List.of();
        var genres = Arrays.stream(PageSociale.values())
                .filter(page -> visiteur.peut(page.droit()))
                .flatMap(page -> page.genres().stream())
                .collect(Collectors.toSet());
        var jour = LocalDate.now(horloge);
        var dues = sql.dues(jour, jour.plusDays(SEMAINE)).stream()
                .filter(d -> genres.contains(d.genre()))
                .toList();
        int enRetard = dues.stream().mapToInt(DuesSql.Dues::enRetard).sum();
        int toutes = dues.stream().mapToInt(DuesSql.Dues::nombre).sum();
        var taches = new ArrayList<Tache>();
        if (enRetard > 0)
            taches.add(new Tache(
                    enRetard == 1 ? "formalité sociale en retard" : "formalités sociales en retard",
                    enRetard,
                    null,
                    CHEMIN,
                    Urgence.EN_RETARD));
        int bientot = toutes - enRetard;
        if (bientot > 0)
            taches.add(new Tache(
                    bientot == 1 ? "formalité sociale cette semaine" : "formalités sociales cette semaine",
                    bientot,
                    null,
                    CHEMIN,
                    Urgence.BIENTOT));
        return taches;
    }
}
