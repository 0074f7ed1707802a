package coop.essaim.parcours.rsa;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le contrat d'engagement d'une personne. Chaque lecture s'inscrit au journal de consultation.
@Controller
@RequestMapping("/parcours/{personne}/rsa")
@Exige(DroitsParcours.RSA)
class EngagementController {

    private final SuivisRsa suivis;
    private final RsaSql sql;
    private final PersonnesSuivies personnes;
    private final Journal journal;

    EngagementController(SuivisRsa suivis, RsaSql sql, PersonnesSuivies personnes, Journal journal) {
        this.suivis = suivis;
        this.sql = sql;
        this.personnes = personnes;
        this.journal = journal;
    }

    @GetMapping
    String lire(@PathVariable PersonneId personne, Model page) {
        return montrer(personne, page);
    }

    @PostMapping
    String engager(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute EngagementSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        if (refus.hasErrors()) return montrer(personne, page);
        return switch (suivis.engager(personne, saisie.engagement(), visiteur.compteConnecte())) {
            case Suivi.Note _ -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Le contrat d’engagement est noté ; son renouvellement est annoncé."));
                yield "redirect:/parcours/{personne}/rsa";
            }
            case Suivi.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private String montrer(PersonneId personne, Model page) {
        journal.consulter("parcours.rsa.lire", Objet.de("personne", personne));
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("engagements", sql.engagements(personne));
        return "parcours/rsa/personne";
    }
}
