package coop.essaim.paie.reglages;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.paie.DroitsPaie;
import coop.essaim.paie.calcul.Obligation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(ReglagesController.CHEMIN)
@Exige(DroitsPaie.REGLER)
class ReglagesController {

    static final String CHEMIN = "/paie/reglages";

    private final Reglages reglages;
    private final Clock horloge;

    ReglagesController(Reglages reglages, Clock horloge) {
        this.reglages = reglages;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(Model page) {
        var aujourdhui = LocalDate.now(horloge);
        page.addAttribute("saisie", ReglagesSaisie.de(reglages.aOuExemple(aujourdhui), aujourdhui));
        return formulaire(page);
    }

    @PostMapping
    String enregistrer(
            @ModelAttribute ReglagesSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lus = saisie.lire(refus);
        if (lus.isEmpty()) return formulaire(page);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reglages.enregistrer(lus.get(), visiteur.compteConnecte())) {
                    case Enregistrement.Fait() -> Avis.fait("Les réglages valent à partir du " + saisie.du() + ".");
                    case Enregistrement.SansEffet() ->
                        Avis.information("Rien n’a changé : ces réglages valaient déjà ce jour-là.");
                });
        return "redirect:" + CHEMIN;
    }

    private String formulaire(Model page) {
        page.addAttribute("historique", reglages.historique());
        page.addAttribute(
                "obligations",
                Arrays.stream(Obligation.values())
                        .map(o -> Option.de(o.name(), o.libelle()))
                        .toList());
        return "paie/reglages/reglages";
    }
}
