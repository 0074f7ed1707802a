package coop.essaim.comptabilite.plan;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.comptabilite.DroitsComptabilite;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les exercices : en ouvrir un crée ses mois. Les clore est un autre sujet (`cloture`).
@Controller
@RequestMapping("/comptabilite/plan/exercices")
@Exige(DroitsComptabilite.LIRE)
class ExercicesController {

    private final Exercices exercices;
    private final Clock horloge;

    ExercicesController(Exercices exercices, Clock horloge) {
        this.exercices = exercices;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        var tous = exercices.tous();
        var du = tous.isEmpty()
                ? LocalDate.now(horloge).withDayOfYear(1)
                : tous.getLast().au().plusDays(1);
        page.addAttribute("saisie", ExerciceSaisie.de(du, du.plusYears(1).minusDays(1)));
        return montrer(page);
    }

    @PostMapping
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String ouvrir(@ModelAttribute ExerciceSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        var du = saisie.leDebut(refus);
        var au = saisie.laFin(refus);
        if (du == null || au == null) return montrer(page);
        return switch (exercices.ouvrir(du, au)) {
            case Exercices.Ouverture.Faite(var exercice) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("L’exercice " + exercice.nom()
                                + " est ouvert, avec ses mois : les écritures peuvent y" + " entrer."));
                yield "redirect:/comptabilite/plan/exercices";
            }
            case Exercices.Ouverture.FinAvantDebut _ ->
                refuser("au", "Donnez une fin qui suit le début de l’exercice.", refus, page);
            case Exercices.Ouverture.TropLong _ ->
                refuser(
                        "au",
                        "Donnez une fin à moins de 24 mois du début : un exercice ne dure pas plus.",
                        refus,
                        page);
            case Exercices.Ouverture.Chevauche(var autre) ->
                refuser(
                        "du",
                        "Choisissez d’autres dates : l’exercice du " + EnFrancais.enTableau(autre.du()) + " au "
                                + EnFrancais.enTableau(autre.au()) + " en couvre déjà une partie.",
                        refus,
                        page);
        };
    }

    private String refuser(String champ, String phrase, BindingResult refus, Model page) {
        refus.rejectValue(champ, "refus", phrase);
        return montrer(page);
    }

    private String montrer(Model page) {
        page.addAttribute("exercices", exercices.tous().reversed());
        return "comptabilite/plan/exercices";
    }
}
