package coop.essaim.parcours.contrat;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Préparer un contrat, et le récrire tant qu'il n'est pas émis.
@Controller
@Exige(DroitsParcours.TENIR)
class PreparationController {

    private final Contrats contrats;
    private final Dossiers dossiers;
    private final Proposition proposition;
    private final PersonnesSuivies personnes;
    private final Clock horloge;

    PreparationController(
            Contrats contrats, Dossiers dossiers, Proposition proposition, PersonnesSuivies personnes, Clock horloge) {
        this.contrats = contrats;
        this.dossiers = dossiers;
        this.proposition = proposition;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping("/parcours/{personne}/contrats/nouveau")
    String preparer(
            @PathVariable PersonneId personne, @RequestParam(defaultValue = "CAPE") GenreDeContrat genre, Model page) {
        page.addAttribute("saisie", TermesSaisie.de(proposes(personne, genre), genre));
        return montrer(personne, genre, null, page);
    }

    /// Le mois prochain, ou le premier jour d'un contrat que le parcours dit déjà.
    private Termes proposes(PersonneId personne, GenreDeContrat genre) {
        return proposition.pour(
                personne,
                genre,
                dossiers.aRegulariser(personne, genre)
                        .orElseGet(() -> LocalDate.now(horloge).plusMonths(1).withDayOfMonth(1)));
    }

    @PostMapping("/parcours/{personne}/contrats")
    String preparer(
            @PathVariable PersonneId personne,
            @RequestParam(defaultValue = "CAPE") GenreDeContrat genre,
            @ModelAttribute TermesSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var termes = saisie.lire(genre, refus);
        if (termes == null) return montrer(personne, genre, null, page);
        var id = contrats.preparer(personne, genre, termes, visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("Le contrat est préparé. Relisez-le, puis émettez-le pour le faire signer."));
        return "redirect:/contrats/" + id;
    }

    @GetMapping("/contrats/{contrat}/termes")
    String recrire(@PathVariable ContratId contrat, Model page) {
        var connu = enPreparation(contrat);
        page.addAttribute("saisie", TermesSaisie.de(connu.termes(), connu.genre()));
        return montrer(connu.personne(), connu.genre(), connu, page);
    }

    @PostMapping("/contrats/{contrat}/termes")
    String recrire(
            @PathVariable ContratId contrat,
            @ModelAttribute TermesSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        var connu = enPreparation(contrat);
        var termes = saisie.lire(connu.genre(), refus);
        if (termes == null) return montrer(connu.personne(), connu.genre(), connu, page);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                contrats.recrire(contrat, termes)
                        ? Avis.fait("Les termes sont enregistrés.")
                        : Avis.refus("Faites un avenant : ce contrat vient d’être émis, il ne se récrit plus."));
        return "redirect:/contrats/{contrat}";
    }

    private String montrer(PersonneId personne, GenreDeContrat genre, @Nullable Contrat contrat, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("genre", genre);
        page.addAttribute("contrat", contrat);
        return "parcours/contrat/termes";
    }

    private Contrat enPreparation(ContratId id) {
        return contrats.trouver(id)
                .filter(contrat -> !contrat.estEmis() && !contrat.estAbandonne())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
