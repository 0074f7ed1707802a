package coop.essaim.parcours.sortie;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.calcul.IndemniteLegale;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La page de sortie d'une personne.
@Controller
@RequestMapping("/parcours/{personne}/sortie")
@Exige(DroitsParcours.TENIR)
class SortieController {

    private static final String ICI = "redirect:/parcours/{personne}/sortie";

    private final Sorties sorties;
    private final PapiersDeSortie papiers;
    private final Carriere carriere;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    SortieController(
            Sorties sorties, PapiersDeSortie papiers, Carriere carriere, PersonnesSuivies personnes, Clock horloge) {
        this.sorties = sorties;
        this.papiers = papiers;
        this.carriere = carriere;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable PersonneId personne, Model page) {
        var saisie = sorties.courante(personne)
                .filter(_ -> !sorties.estHorsParcours(personne))
                .map(SortieSaisie::de)
                .orElseGet(() -> new SortieSaisie(null, LocalDate.now(horloge), null, null, null));
        page.addAttribute("saisie", saisie);
        return montrer(personne, page);
    }

    @PostMapping
    String annoncer(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute SortieSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var motif = saisie.motifChoisi();
        if (motif.isEmpty()) refus.rejectValue("motif", "manque", "Choisissez le motif.");
        if (refus.hasErrors()) return montrer(personne, page);
        var demande = new Sorties.Demande(
                motif.orElseThrow(),
                requireNonNull(saisie.notifieeLe()),
                requireNonNull(saisie.finPrevue()),
                saisie.demandeRecueLe(),
                saisie.reference());
        return switch (sorties.annoncer(personne, demande, visiteur.compteConnecte())) {
            case Depart.Note _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La sortie est notée."));
                yield ICI;
            }
            case Depart.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    @PostMapping("/depart")
    String partir(
            @PathVariable PersonneId personne,
            @RequestParam(required = false) @Nullable LocalDate le,
            Visiteur visiteur,
            RedirectAttributes suite) {
        personnes.connue(personne);
        if (le == null)
            suite.addFlashAttribute(Avis.ATTRIBUT, Avis.refus("Pour noter le départ, écrivez le dernier jour."));
        else dire(sorties.partir(personne, le, visiteur.compteConnecte()), "Le départ est noté.", suite);
        return ICI;
    }

    @PostMapping("/papiers")
    String imprimer(
            @PathVariable PersonneId personne,
            @RequestParam(required = false) @Nullable String sommes,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connue = personnes.connue(personne);
        if (sommes == null || sommes.isBlank() || sommes.length() > 4000) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT,
                    Avis.refus(
                            "Pour faire les papiers de fin, écrivez le détail des sommes versées, en 4 000 caractères au plus."));
            return ICI;
        }
        var depart = sorties.courante(personne)
                .map(sortie -> papiers.imprimer(connue, sortie, sommes.strip(), visiteur.compteConnecte()))
                .orElseGet(Depart.RienDOuvert::new);
        dire(depart, "Le certificat de travail et le reçu sont dans les pièces de la sortie.", suite);
        return ICI;
    }

    private static void dire(Depart depart, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (depart) {
                    case Depart.Note _ -> Avis.fait(fait);
                    case Depart.Refus non -> Avis.refus(non.phrase());
                });
    }

    private String montrer(PersonneId personne, Model page) {
        var sortie = sorties.courante(personne).orElse(null);
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("sortie", sortie);
        page.addAttribute("partie", sorties.estFaite(personne));
        page.addAttribute("horsParcours", sorties.estHorsParcours(personne));
        page.addAttribute(
                "motifs",
                Motif.de(Transition.T15).stream()
                        .map(m -> Option.de(m.name(), m.libelle()))
                        .toList());
        var emploi = sortie == null
                ? null
                : carriere.emploi(personne, sortie.finPrevue()).orElse(null);
        page.addAttribute("emploi", emploi == null || sortie == null ? null : emploi.jusquAu(sortie.finPrevue()));
        var reference = sortie == null ? null : sortie.reference();
        page.addAttribute(
                "indemnite",
                sortie == null || reference == null || emploi == null || !sortie.ouvreUneIndemnite()
                        ? null
                        : IndemniteLegale.de(emploi.entree(), sortie.finPrevue(), reference));
        page.addAttribute("pieces", sortie == null ? java.util.List.of() : papiers.de(sortie));
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "parcours/sortie/sortie";
    }
}
