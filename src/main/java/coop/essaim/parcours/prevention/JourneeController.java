package coop.essaim.parcours.prevention;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.PersonneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Une journée de prévention et qui y était.
@Controller
@RequestMapping("/prevention/journees/{journee}")
@Exige(DroitsParcours.PREVENTION)
class JourneeController {

    private static final String ICI = "redirect:/prevention/journees/{journee}";

    private final Preventions preventions;
    private final PreventionsSql sql;

    JourneeController(Preventions preventions, PreventionsSql sql) {
        this.preventions = preventions;
        this.sql = sql;
    }

    @GetMapping
    String lire(@PathVariable UUID journee, Model page) {
        var connue = connue(journee);
        page.addAttribute("journee", connue);
        page.addAttribute("participants", sql.participants(journee));
        page.addAttribute("personnes", sql.inscriptibles(journee, connue.le()));
        return "parcours/prevention/journee";
    }

    @PostMapping("/participants")
    String inscrire(
            @PathVariable UUID journee,
            @RequestParam(required = false) @Nullable String personne,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connue = connue(journee);
        var qui = Filtres.uuid(personne);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                qui != null && preventions.inscrire(connue, new PersonneId(qui), visiteur.compteConnecte())
                        ? Avis.fait("C’est noté.")
                        : Avis.refus("Choisissez une personne qui n’y est pas encore, pour une journée passée."));
        return ICI;
    }

    @PostMapping("/participants/{personne}/retrait")
    String retirer(@PathVariable UUID journee, @PathVariable PersonneId personne, RedirectAttributes suite) {
        connue(journee);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                preventions.retirer(journee, personne)
                        ? Avis.fait("La personne est retirée de la journée.")
                        : Avis.information("Rien n’a changé : cette personne n’y était pas."));
        return ICI;
    }

    private Journee connue(UUID id) {
        return preventions.journees().stream()
                .filter(j -> j.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
