package coop.essaim.parcours.mouvement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Periode;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Chiffre;
import coop.essaim.commun.page.SourceDeChiffres;
import coop.essaim.parcours.DroitsParcours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// L'effectif du jour et les entrées de l'année, pour qui les lit sans les faire : conseil, CSE, financeur, gérance.
@Component
class ChiffresDesMouvements implements SourceDeChiffres {

    private final MouvementsSql sql;
    private final Clock horloge;

    ChiffresDesMouvements(MouvementsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Chiffre> chiffres(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.MOUVEMENTS) || visiteur.peut(DroitsParcours.TENIR)) return List.of();
        var jour = LocalDate.now(horloge);
        var mouvements = sql.pendant(new Periode(jour.withDayOfYear(1), jour));
        if (mouvements.mois().isEmpty()) return List.of();
        var dernier = mouvements.mois().getLast();
        int entrees =
                mouvements.mois().stream().mapToInt(Mouvements.Mois::entrees).sum();
        int sorties =
                mouvements.mois().stream().mapToInt(Mouvements.Mois::sorties).sum();
        return List.of(
                new Chiffre(
                        EnFrancais.enFrancais(dernier.effectif()),
                        "Entrepreneurs dans la coopérative",
                        dernier.cesa() + " en CESA, " + dernier.cape() + " en CAPE",
                        MouvementsController.CHEMIN),
                new Chiffre(
                        EnFrancais.enFrancais(entrees),
                        entrees > 1 ? "Entrées depuis janvier" : "Entrée depuis janvier",
                        EnFrancais.compte(sorties, "sortie") + " ; " + mouvements.debut() + " personnes au 1er janvier",
                        MouvementsController.CHEMIN));
    }
}
