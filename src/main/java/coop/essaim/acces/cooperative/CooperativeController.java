package coop.essaim.acces.cooperative;

import coop.essaim.acces.DroitsAdministration;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
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
@RequestMapping("/administration/cooperative")
@Exige(DroitsAdministration.GERER_COOPERATIVE)
class CooperativeController {

    private final Cooperatives cooperatives;
    private final Clock horloge;

    CooperativeController(Cooperatives cooperatives, Clock horloge) {
        this.cooperatives = cooperatives;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(Model page) {
        cooperatives
                .actuelle()
                .ifPresent(c -> page.addAttribute("saisie", CooperativeSaisie.de(c, LocalDate.now(horloge))));
        return formulaire(page);
    }

    @PostMapping
    String enregistrer(
            @ModelAttribute CooperativeSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var decrite = saisie.lire(cooperatives.actuelle().orElse(null), refus);
        if (decrite.isEmpty()) return formulaire(page);
        return switch (cooperatives.enregistrer(decrite.get(), visiteur.compteConnecte())) {
            case Enregistrement.Fait() -> apres("L’identité de la coopérative est enregistrée.", suite);
            case Enregistrement.SansEffet() -> apres("Rien n’a changé : cette identité était déjà enregistrée.", suite);
            case Enregistrement.TvaDUneAutre(var siren) -> {
                refus.rejectValue(
                        "tva",
                        "siren",
                        "Écrivez le numéro de TVA de la coopérative : celui-ci est celui de l’entreprise " + siren
                                + ".");
                yield formulaire(page);
            }
        };
    }

    private static String apres(String phrase, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(phrase));
        return "redirect:/administration/cooperative";
    }

    private String formulaire(Model page) {
        page.addAttribute("historique", cooperatives.historique());
        page.addAttribute(
                "formes",
                Arrays.stream(Forme.values())
                        .map(f -> Option.de(f.name(), f.libelle()))
                        .toList());
        return "acces/cooperative/cooperative";
    }
}
