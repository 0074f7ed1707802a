package coop.essaim.personnes.equipe;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.Personne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/// Le registre de l'équipe d'appui, à la date que l'on veut.
@Controller
@Exige(DroitsPersonnes.EQUIPE)
class EquipeController {

    private final Equipe equipe;
    private final CorrectionsDEquipeSql corrections;
    private final Personnes personnes;
    private final Clock horloge;

    EquipeController(Equipe equipe, CorrectionsDEquipeSql corrections, Personnes personnes, Clock horloge) {
        this.equipe = equipe;
        this.corrections = corrections;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    /// @param le une date comme on la tape ; illisible ou absente, c'est aujourd'hui
    @GetMapping("/equipe")
    @Exige(DroitsPersonnes.LIRE)
    String lire(@RequestParam(required = false) @Nullable String le, Visiteur visiteur, Model page) {
        var jour = EnFrancais.lireDate(le).siLue().orElseGet(() -> LocalDate.now(horloge));
        page.addAttribute("jour", jour);
        page.addAttribute("membres", equipe.le(jour));
        page.addAttribute("etp", equipe.etp(jour));
        boolean peutTenir = visiteur.peut(DroitsPersonnes.EQUIPE);
        page.addAttribute("peutTenir", peutTenir);
        page.addAttribute("annulees", peutTenir ? corrections.annulees() : List.of());
        return "personnes/equipe/equipe";
    }

    @PostMapping("/equipe/{membre}/fin")
    String sortir(
            @PathVariable UUID membre, @RequestParam(required = false) @Nullable String au, RedirectAttributes suite) {
        var jour = EnFrancais.lireDate(au).siLue();
        boolean sorti = jour.isPresent() && equipe.sortir(membre, jour.get());
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                sorti
                        ? Avis.fait("La sortie est notée au " + EnFrancais.enFrancais(jour.get()) + ".")
                        : Avis.refus("Pour noter une sortie, écrivez le dernier jour, à partir du premier."));
        return "redirect:/equipe";
    }

    @GetMapping("/personnes/{id}/equipe")
    String preparer(@PathVariable PersonneId id, Model page) {
        page.addAttribute("personne", connue(id));
        return "personnes/equipe/entree";
    }

    @PostMapping("/personnes/{id}/equipe")
    String entrer(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute MembreSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var personne = connue(id);
        if (refus.hasErrors()) return preparer(id, page);
        switch (equipe.entrer(id, saisie, visiteur.compteConnecte())) {
            case Entree.Faite(var _) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait(personne.nomComplet() + " est dans l’équipe d’appui."));
                return "redirect:/equipe";
            }
            case Entree.PersonneInconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Entree.DejaEnFonction(var depuis) ->
                refus.rejectValue(
                        "fonction",
                        "deja",
                        "Notez d’abord la fin de cette fonction : elle court depuis le " + EnFrancais.enFrancais(depuis)
                                + ".");
        }
        return preparer(id, page);
    }

    private Personne connue(PersonneId id) {
        return personnes.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
