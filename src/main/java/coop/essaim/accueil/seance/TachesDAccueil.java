package coop.essaim.accueil.seance;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.accueil.lieu.Calendrier;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce qui attend qui reçoit : des informations collectives à préparer, des présences à pointer, des absences à suivre ;
/// qui y vient parler : la prochaine et ses inscrits ; et qui les annonce : celles que trop peu de monde connaît.
@Component
class TachesDAccueil implements SourceDeTaches {

    private static final int QUINZAINE = 14;
    private static final int SEMAINE = 7;

    private final InscriptionsSql sql;
    private final Calendrier calendrier;
    private final Clock horloge;

    TachesDAccueil(InscriptionsSql sql, Calendrier calendrier, Clock horloge) {
        this.sql = sql;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsAccueil.RECEVOIR)) {
            if (!visiteur.peut(DroitsAccueil.CALENDRIER)) return List.of();
            var jour = LocalDate.now(horloge);
            if (visiteur.peut(DroitsAccueil.FREQUENTATION)) return aFaireConnaitre(jour);
            return visiteur.peut(DroitsAccueil.PRESENTER) ? aPresenter(jour) : List.of();
        }
        var taches = new ArrayList<Tache>();
        var aPointer = sql.aPointer(LocalDate.now(horloge));
        if (!aPointer.isEmpty()) {
            var mois = aPointer.getFirst().toString().substring(0, 7);
            var libelle = aPointer.size() > 1
                    ? "séances dont les présences sont à pointer"
                    : "séance dont les présences sont à pointer";
            taches.add(new Tache(libelle, aPointer.size(), null, "/accueil?mois=" + mois, Urgence.EN_RETARD));
        }
        var jour = LocalDate.now(horloge);
        sql.aVenir(jour, jour.plusDays(QUINZAINE)).ifPresent(prochaines -> taches.add(preparer(prochaines, jour)));
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

    private List<Tache> aPresenter(LocalDate jour) {
        return sql.aVenir(jour, jour.plusDays(QUINZAINE)).stream()
                .map(prochaines -> preparer(prochaines, jour))
                .toList();
    }

    /// Dans le mois qui vient, moins de la moitié des places prises.
    private List<Tache> aFaireConnaitre(LocalDate jour) {
        var seances = calendrier.informationsAVenir(jour, 1).stream()
                .filter(seance -> seance.places() != null && 2 * seance.inscrits() < seance.places())
                .toList();
        if (seances.isEmpty()) return List.of();
        var premiere = seances.getFirst().jour();
        var libelle = (seances.size() > 1 ? "informations collectives" : "information collective")
                + " à faire connaître, moins de la moitié des places prises";
        return List.of(new Tache(
                libelle,
                seances.size(),
                premiere,
                "/accueil?mois=" + premiere.toString().substring(0, 7),
                premiere.isAfter(jour.plusDays(SEMAINE)) ? Urgence.NORMALE : Urgence.BIENTOT));
    }

    private static Tache preparer(InscriptionsSql.AVenir prochaines, LocalDate jour) {
        var libelle = (prochaines.seances() > 1 ? "informations collectives" : "information collective")
                + " d’ici quinze jours, "
                + EnFrancais.compte(prochaines.inscrits(), "personne inscrite", "personnes inscrites");
        return new Tache(
                libelle,
                prochaines.seances(),
                prochaines.premiere(),
                "/accueil?mois=" + prochaines.premiere().toString().substring(0, 7),
                prochaines.premiere().isAfter(jour.plusDays(SEMAINE)) ? Urgence.NORMALE : Urgence.BIENTOT);
    }
}
