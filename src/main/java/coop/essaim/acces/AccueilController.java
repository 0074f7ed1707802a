package coop.essaim.acces;

import coop.essaim.acces.lecture.Lectures;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.GroupeDeTaches;
import coop.essaim.commun.page.GroupeDeTaches.Echeance;
import coop.essaim.commun.page.SourceDeChiffres;
import coop.essaim.commun.page.Taches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// L'accueil : une phrase, ce qui attend la personne, apporté par tous les modules, puis où elle peut aller.
@Controller
class AccueilController {

    private final Taches taches;
    private final Lectures lectures;
    private final List<SourceDeChiffres> chiffres;
    private final Clock horloge;

    AccueilController(Taches taches, Lectures lectures, List<SourceDeChiffres> chiffres, Clock horloge) {
        this.taches = taches;
        this.lectures = lectures;
        this.chiffres = List.copyOf(chiffres);
        this.horloge = horloge;
    }

    @GetMapping("/")
    @AccesConnecte(raison = "chacun voit son propre accueil")
    String lire(Visiteur visiteur, Model page) {
        var siennes = GroupeDeTaches.de(
                lectures.aFaire(visiteur.compteConnecte(), taches.de(visiteur)), LocalDate.now(horloge));
        page.addAttribute("groupes", siennes);
        page.addAttribute(
                "chiffres",
                chiffres.stream()
                        .flatMap(source -> source.chiffres(visiteur).stream())
                        .toList());
        page.addAttribute("chapeau", chapeau(siennes));
        return "acces/accueil";
    }

    private String chapeau(List<GroupeDeTaches> groupes) {
        var jour = "Nous sommes le " + EnFrancais.avecLeJour(LocalDate.now(horloge)) + ". ";
        int nombre = groupes.stream().mapToInt(g -> g.taches().size()).sum();
        return jour
                + switch (nombre) {
                    case 0 -> "Rien ne vous attend.";
                    case 1 -> "Une chose vous attend" + retard(groupes) + ".";
                    default -> nombre + " choses vous attendent" + retard(groupes) + ".";
                };
    }

    private static String retard(List<GroupeDeTaches> groupes) {
        return groupes.stream()
                .filter(groupe -> groupe.echeance() == Echeance.EN_RETARD)
                .map(groupe -> ", dont " + groupe.taches().size() + " en retard")
                .findFirst()
                .orElse("");
    }
}
