package coop.essaim.activites.assurance;

import static java.util.Objects.requireNonNull;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.CouvertureDesBesoins;
import coop.essaim.activites.DroitsActivites;
import coop.essaim.activites.Risque;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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

@Controller
@RequestMapping("/activites/{activite}/assurances")
@Exige(DroitsActivites.GERER)
class BesoinsController {

    private static final String ICI = "redirect:/activites/{activite}/assurances";

    private final Besoins besoins;
    private final BesoinsSql sql;
    private final Activites activites;
    private final List<CouvertureDesBesoins> couvertures;
    private final Clock horloge;

    BesoinsController(
            Besoins besoins,
            BesoinsSql sql,
            Activites activites,
            ObjectProvider<CouvertureDesBesoins> couvertures,
            Clock horloge) {
        this.besoins = besoins;
        this.sql = sql;
        this.activites = activites;
        this.couvertures = couvertures.stream().toList();
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable ActiviteId activite, Model page) {
        return montrer(connue(activite), page);
    }

    @PostMapping
    String ajouter(
            @PathVariable ActiviteId activite,
            @Valid @ModelAttribute BesoinSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connue = connue(activite);
        var genre = saisie.genre();
        if (genre == Risque.AUTRE && saisie.precisionOuRien() == null) {
            refus.rejectValue("precision", "manque", "Écrivez quel autre risque il faut assurer.");
        }
        if (refus.hasErrors()) return montrer(connue, page);
        besoins.ajouter(
                activite,
                requireNonNull(genre),
                saisie.precisionOuRien(),
                requireNonNull(saisie.du()),
                visiteur.compteConnecte());
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le besoin est noté."));
        return ICI;
    }

    @PostMapping("/{besoin}/fin")
    String arreter(@PathVariable ActiviteId activite, @PathVariable UUID besoin, RedirectAttributes suite) {
        connue(activite);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                besoins.arreter(activite, besoin, LocalDate.now(horloge))
                        ? Avis.fait("Le besoin s’arrête aujourd’hui.")
                        : Avis.information("Rien n’a changé : ce besoin est déjà arrêté, ou n’a pas commencé."));
        return ICI;
    }

    private String montrer(Activite activite, Model page) {
        page.addAttribute("activite", activite);
        var jour = LocalDate.now(horloge);
        var manquants = new EnumMap<Risque, List<String>>(Risque.class);
        couvertures.forEach(c -> manquants.putAll(c.manquants(activite.id(), jour)));
        page.addAttribute("besoins", sql.de(activite.id()));
        page.addAttribute("manquants", manquants);
        page.addAttribute("aujourdhui", jour);
        page.addAttribute(
                "genres",
                Arrays.stream(Risque.values())
                        .map(g -> Option.de(g.name(), g.libelle()))
                        .toList());
        return "activites/assurance/assurances";
    }

    private Activite connue(ActiviteId id) {
        return activites.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
