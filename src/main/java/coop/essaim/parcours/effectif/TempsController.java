package coop.essaim.parcours.effectif;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le temps de travail d'une personne, quand son contrat est d'avant Essaim ou n'est pas compté comme les
/// autres.
@Controller
@RequestMapping("/parcours/{personne}/temps")
@Exige(DroitsParcours.SOCIAL)
class TempsController {

    private final Effectifs effectifs;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    TempsController(Effectifs effectifs, PersonnesSuivies personnes, Clock horloge) {
        this.effectifs = effectifs;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable PersonneId personne, Model page) {
        page.addAttribute("saisie", new TempsSaisie(LocalDate.now(horloge), null, null));
        return montrer(personne, page);
    }

    @PostMapping
    String noter(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute TempsSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        if (refus.hasErrors()) return montrer(personne, page);
        var temps = new Effectifs.Temps(
                requireNonNull(saisie.du()), requireNonNull(saisie.heures()), saisie.natureChoisie());
        return switch (effectifs.noter(personne, temps, visiteur.compteConnecte())) {
            case NotationDeTemps.Note _ -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Le temps de travail est noté ; les effectifs en tiennent compte."));
                yield "redirect:/parcours/{personne}/temps";
            }
            case NotationDeTemps.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private String montrer(PersonneId personne, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("notes", effectifs.notes(personne));
        page.addAttribute(
                "natures",
                TempsSaisie.NATURES.stream()
                        .map(n -> Option.de(
                                n.name(), n.libelle() + (n.compte() ? "" : " (hors effectif, " + n.texte() + ")")))
                        .toList());
        return "parcours/effectif/temps";
    }
}
