package coop.essaim.personnes.suivi;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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

/// Confier une personne à un accompagnateur et à un territoire.
@Controller
@RequestMapping("/personnes/{id}/suivi")
@Exige(DroitsPersonnes.PORTEFEUILLE)
class SuiviController {

    private final SuivisSql sql;
    private final Suivis suivis;
    private final Personnes personnes;
    private final Clock horloge;

    SuiviController(SuivisSql sql, Suivis suivis, Personnes personnes, Clock horloge) {
        this.sql = sql;
        this.suivis = suivis;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    @GetMapping
    String preparer(@PathVariable PersonneId id, Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute(
                "actuel",
                new SuiviSaisie(
                        suivis.conseiller(id, jour).map(PersonneId::valeur).orElse(null),
                        sql.territoireId(id, jour).orElse(null),
                        jour));
        return montrer(id, page);
    }

    @PostMapping
    String confier(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute SuiviSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return montrer(id, page);
        var du = Objects.requireNonNull(saisie.du());
        var par = visiteur.compteConnecte();
        var conseiller = saisie.conseiller();
        if (conseiller != null) refuser("conseiller", suivis.confier(id, new PersonneId(conseiller), du, par), refus);
        var territoire = saisie.territoire();
        if (territoire != null) refuser("territoire", suivis.rattacher(id, territoire, du, par), refus);
        if (refus.hasErrors()) return montrer(id, page);
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("Le suivi est noté à partir du " + EnFrancais.enFrancais(du) + "."));
        return "redirect:/personnes/{id}";
    }

    private static void refuser(String champ, Confiee confiee, BindingResult refus) {
        switch (confiee) {
            case Confiee.Faite(), Confiee.SansEffet() -> {}
            case Confiee.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Confiee.SoiMeme() ->
                refus.rejectValue(champ, "soi", "Choisissez quelqu’un d’autre : on ne s’accompagne pas soi-même.");
            case Confiee.HorsEquipe() ->
                refus.rejectValue(champ, "hors", "Choisissez quelqu’un qui est dans l’équipe d’appui ce jour-là.");
            case Confiee.AvantLeDernier(var dernier) ->
                refus.rejectValue(
                        "du",
                        "avant",
                        "Choisissez une date à partir du " + EnFrancais.enFrancais(dernier)
                                + " : un changement plus récent est déjà noté.");
        }
    }

    private String montrer(PersonneId id, Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute(
                "personne", personnes.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute(
                "conseillers",
                suivis.portefeuilles(jour).stream()
                        .filter(Portefeuille::dansLEquipe)
                        .map(p -> Option.de(p.conseiller().toString(), p.nom()))
                        .toList());
        page.addAttribute(
                "territoires",
                sql.territoires().stream()
                        .map(t -> Option.de(t.id().toString(), t.nom()))
                        .toList());
        return "personnes/suivi/suivi";
    }
}
