package coop.essaim.personnes.suivi;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Qui accompagne combien de personnes, et passer un portefeuille à quelqu'un d'autre.
@Controller
@RequestMapping("/portefeuilles")
@Exige(DroitsPersonnes.PORTEFEUILLE)
class PortefeuillesController {

    private final SuivisSql sql;
    private final Suivis suivis;
    private final Clock horloge;

    PortefeuillesController(SuivisSql sql, Suivis suivis, Clock horloge) {
        this.sql = sql;
        this.suivis = suivis;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute("portefeuilles", suivis.portefeuilles(jour));
        page.addAttribute("territoires", sql.territoires());
        page.addAttribute("jour", jour);
        return "personnes/suivi/portefeuilles";
    }

    @PostMapping("/transmission")
    String transmettre(
            @Valid @ModelAttribute TransmissionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return lire(page);
        var du = Objects.requireNonNull(saisie.du());
        var transmission = suivis.transmettre(
                new PersonneId(Objects.requireNonNull(saisie.de())),
                new PersonneId(Objects.requireNonNull(saisie.vers())),
                du,
                visiteur.compteConnecte());
        switch (transmission) {
            case Transmission.Faite(var nombre) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait(EnFrancais.compte(nombre, "personne confiée", "personnes confiées") + " à partir du "
                                + EnFrancais.enFrancais(du) + "."));
                return "redirect:/portefeuilles";
            }
            case Transmission.PortefeuilleVide() ->
                refus.rejectValue("de", "vide", "Choisissez un portefeuille qui contient quelqu’un à cette date.");
            case Transmission.LesMemes() ->
                refus.rejectValue("vers", "memes", "Choisissez quelqu’un d’autre pour recevoir ce portefeuille.");
            case Transmission.HorsEquipe() ->
                refus.rejectValue("vers", "hors", "Choisissez quelqu’un qui est dans l’équipe d’appui ce jour-là.");
        }
        return lire(page);
    }

    @PostMapping("/territoires")
    String ouvrirTerritoire(@RequestParam(defaultValue = "") String nom, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                suivis.ouvrirTerritoire(nom)
                        ? Avis.fait("Le territoire est ouvert.")
                        : Avis.refus("Pour ouvrir un territoire, écrivez un nom nouveau, en cent caractères au plus."));
        return "redirect:/portefeuilles";
    }
}
