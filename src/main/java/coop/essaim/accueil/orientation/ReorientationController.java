package coop.essaim.accueil.orientation;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Orienter une personne reçue vers une structure plus adaptée.
@Controller
@RequestMapping("/accueil/inscriptions/{inscription}/reorientation")
@Exige(DroitsAccueil.RECEVOIR)
class ReorientationController {

    private final Orientations orientations;
    private final Inscriptions inscriptions;

    ReorientationController(Orientations orientations, Inscriptions inscriptions) {
        this.orientations = orientations;
        this.inscriptions = inscriptions;
    }

    @GetMapping
    String preparer(@PathVariable UUID inscription, Model page) {
        var inscrit =
                inscriptions.trouver(inscription).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("inscrit", inscrit);
        page.addAttribute(
                "retour", inscriptions.seanceDe(inscription).orElseThrow().adresseEquipe());
        page.addAttribute(
                "structures",
                orientations.annuaire().stream()
                        .map(s -> Option.de(s.id().toString(), s.nom()))
                        .toList());
        page.addAttribute(
                "motifs",
                Arrays.stream(Motif.values())
                        .map(m -> Option.de(m.name(), m.libelle()))
                        .toList());
        return "accueil/orientation/reorientation";
    }

    @PostMapping
    String reorienter(
            @PathVariable UUID inscription,
            @Valid @ModelAttribute ReorientationSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return preparer(inscription, page);
        switch (orientations.reorienter(inscription, saisie, visiteur.compteConnecte())) {
            case Reorientation.Faite(var _, var structure) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La personne est orientée vers " + structure + "."));
                return "redirect:"
                        + inscriptions.seanceDe(inscription).orElseThrow().adresseEquipe();
            }
            case Reorientation.InscriptionInconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Reorientation.PasRecue() ->
                refus.reject("pas-recue", "Pour réorienter cette personne, pointez d’abord sa présence.");
            case Reorientation.StructureInconnue() ->
                refus.rejectValue("structure", "inconnue", "Choisissez une structure dans la liste.");
            case Reorientation.DejaFaite() ->
                refus.reject("deja", "Cette personne a déjà été orientée après cette séance : rien n’est à refaire.");
        }
        return preparer(inscription, page);
    }
}
