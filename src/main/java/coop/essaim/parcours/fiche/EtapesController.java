package coop.essaim.parcours.fiche;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.contrat.Annulations;
import coop.essaim.parcours.contrat.Dossiers;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.machine.Transition.Voie;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/// Les étapes que l'équipe note d'un bouton, et leur annulation.
@Controller
@RequestMapping(ListeController.CHEMIN + "/{personne}/etapes")
@Exige(DroitsParcours.TENIR)
class EtapesController {

    private static final String VERS_LA_FICHE = "redirect:" + ListeController.CHEMIN + "/{personne}";

    private final Parcours parcours;
    private final Dossiers dossiers;
    private final Annulations annulations;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    EtapesController(
            Parcours parcours, Dossiers dossiers, Annulations annulations, PersonnesSuivies personnes, Clock horloge) {
        this.parcours = parcours;
        this.dossiers = dossiers;
        this.annulations = annulations;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping("/{transition}")
    String preparer(@PathVariable PersonneId personne, @PathVariable String transition, Model page) {
        page.addAttribute("saisie", new EtapeSaisie(LocalDate.now(horloge), null, null));
        return montrer(personne, permise(transition), page);
    }

    @PostMapping("/{transition}")
    String franchir(
            @PathVariable PersonneId personne,
            @PathVariable String transition,
            @Valid @ModelAttribute EtapeSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var permise = permise(transition);
        var motifs = Motif.de(permise);
        boolean connu = motifs.stream().anyMatch(m -> m.name().equals(saisie.motif()));
        if (!motifs.isEmpty() && !connu) refus.rejectValue("motif", "manque", "Choisissez le motif.");
        if (refus.hasErrors()) return montrer(personne, permise, page);
        var effet = requireNonNull(saisie.effet());
        var demande = new Demande(
                personne, permise, effet, connu ? saisie.motif() : null, saisie.precision(), visiteur.compteConnecte());
        var passage = parcours.franchir(demande, dossiers.pour(personne, effet, saisie.motifOuRien(), null));
        return switch (passage) {
            case Passage.Fait _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("« " + permise.libelle() + " » est noté."));
                yield VERS_LA_FICHE;
            }
            case Passage.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, permise, page);
            }
        };
    }

    @PostMapping("/{evenement}/annulation")
    String annuler(
            @PathVariable PersonneId personne,
            @PathVariable UUID evenement,
            Visiteur visiteur,
            RedirectAttributes suite) {
        personnes.connue(personne);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (annulations.annuler(personne, evenement, visiteur.compteConnecte())) {
                    case Passage.Fait _ ->
                        Avis.fait("L’étape est annulée : elle reste écrite dans l’histoire, avec son annulation.");
                    case Passage.Refus non -> Avis.refus(non.phrase());
                });
        return VERS_LA_FICHE;
    }

    private String montrer(PersonneId personne, Transition transition, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("transition", transition);
        page.addAttribute(
                "motifs",
                Motif.de(transition).stream()
                        .map(m -> Option.de(m.name(), m.libelle()))
                        .toList());
        return "parcours/fiche/etape";
    }

    /// Une étape qui se fait par une autre page (signature, absence, sortie) n'en a pas ici.
    private static Transition permise(String code) {
        return Transition.deCode(code)
                .filter(t -> t.voie() == Voie.FICHE || t.voie() == Voie.REPRISE || t == Transition.T2)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
