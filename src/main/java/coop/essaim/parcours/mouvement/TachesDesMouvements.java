package coop.essaim.parcours.mouvement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Periode;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce qu'attend qui lit les mouvements sans suivre personne, financeur, conseil ou CSE : le bilan du trimestre fini.
@Component
class TachesDesMouvements implements SourceDeTaches {

    private static final int TRIMESTRE = 3;

    private final MouvementsSql sql;
    private final Clock horloge;

    TachesDesMouvements(MouvementsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.MOUVEMENTS) || visiteur.peut(DroitsParcours.LIRE)) return List.of();
        var trimestre = fini(LocalDate.now(horloge));
        var mouvements = sql.pendant(trimestre);
        if (mouvements.mois().isEmpty()) return List.of();
        int rang = trimestre.fin().getMonthValue() / TRIMESTRE;
        var libelle = "Lire le bilan du " + (rang == 1 ? "1er" : rang + "e") + " trimestre "
                + trimestre.fin().getYear() + " : "
                + EnFrancais.compte(mouvements.entrees(), "entrée") + ", "
                + EnFrancais.compte(mouvements.sorties(), "sortie");
        var adresse = MouvementsController.CHEMIN + "?du=" + trimestre.debut() + "&au=" + trimestre.fin();
        // Les nombres en font partie : un mouvement noté après coup le redonne à lire.
        var quoi = "parcours.bilan:" + trimestre.debut() + ":" + mouvements.entrees() + ":" + mouvements.sorties();
        return List.of(Tache.aLire(libelle, adresse, quoi));
    }

    /// Le dernier trimestre civil entier.
    private static Periode fini(LocalDate jour) {
        var debut = jour.withDayOfMonth(1).minusMonths((jour.getMonthValue() - 1) % TRIMESTRE);
        return Periode.entre(debut.minusMonths(TRIMESTRE), debut.minusDays(1));
    }
}
