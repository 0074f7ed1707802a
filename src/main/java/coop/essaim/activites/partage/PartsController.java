package coop.essaim.activites.partage;

import static java.util.Objects.requireNonNull;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Dire qui mène l'activité : chercher les personnes, puis donner à chacune sa part.
@Controller
@RequestMapping("/activites/{activite}/parts")
@Exige(DroitsActivites.GERER)
class PartsController {

    private static final int LETTRES_MIN = 2;

    private final Parts parts;
    private final PartsSql sql;
    private final Activites activites;

    PartsController(Parts parts, PartsSql sql, Activites activites) {
        this.parts = parts;
        this.sql = sql;
        this.activites = activites;
    }

    @GetMapping
    String lire(
            @PathVariable ActiviteId activite,
            @RequestParam(name = "personne", defaultValue = "") List<UUID> personnes,
            @RequestParam(defaultValue = "") String q,
            Model page) {
        return montrer(connue(activite), personnes, q, page);
    }

    @PostMapping
    String repartir(
            @PathVariable ActiviteId activite,
            @ModelAttribute PartsSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connue = connue(activite);
        var demande = saisie.lire(refus);
        if (!refus.hasErrors()) {
            var resultat = parts.repartir(
                    activite,
                    requireNonNull(demande.du()),
                    demande.parts(),
                    demande.convention(),
                    visiteur.compteConnecte());
            if (resultat instanceof Repartition.Faite) {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La répartition est enregistrée."));
                return "redirect:/activites/{activite}";
            }
            refuser(resultat, refus);
        }
        return montrer(connue, saisie.personnes(), "", page);
    }

    private static void refuser(Repartition resultat, BindingResult refus) {
        switch (resultat) {
            case Repartition.Faite() -> {}
            case Repartition.SansPersonne() -> refus.reject("vide", "Choisissez d’abord qui mène l’activité.");
            case Repartition.PersonneEnDouble() -> refus.reject("double", "Gardez chaque personne une seule fois.");
            case Repartition.SommeFausse(var somme) ->
                refus.reject(
                        "somme",
                        "Écrivez des parts dont la somme est 100 : elles font " + EnFrancais.enFrancais(somme) + ".");
            case Repartition.SansConvention() ->
                refus.rejectValue(
                        "signeeLe",
                        "convention",
                        "Pour partager l’activité, écrivez la convention signée avant qu’elle ne commence (art. R. 7331-6 du code du travail).");
            case Repartition.ConventionTardive(var signeeLe) ->
                refus.rejectValue(
                        "du",
                        "tardive",
                        "Choisissez un jour à partir du " + EnFrancais.enFrancais(signeeLe)
                                + " : la convention précède le partage (art. R. 7331-6 du code du travail).");
            case Repartition.AvantOuverture(var ouverteLe) ->
                refus.rejectValue(
                        "du",
                        "ouverture",
                        "Choisissez un jour à partir du " + EnFrancais.enFrancais(ouverteLe)
                                + ", où l’activité s’est ouverte.");
            case Repartition.ActiviteFermee(var le) ->
                refus.reject(
                        "fermee",
                        "Rouvrez d’abord l’activité : elle est fermée depuis le " + EnFrancais.enFrancais(le) + ".");
            case Repartition.DejaEcrite(var du) ->
                refus.rejectValue(
                        "du",
                        "ecrite",
                        "Choisissez un jour après le " + EnFrancais.enFrancais(du)
                                + ", où une répartition commence déjà.");
        }
    }

    private String montrer(Activite activite, List<UUID> personnes, String q, Model page) {
        var mots = q.strip();
        page.addAttribute("activite", activite);
        page.addAttribute("choisies", sql.personnes(personnes));
        page.addAttribute("q", mots);
        page.addAttribute(
                "trouvees",
                mots.length() < LETTRES_MIN
                        ? List.of()
                        : sql.chercher(Filtres.litteral(mots)).stream()
                                .filter(trouvee -> !personnes.contains(trouvee.id()))
                                .toList());
        return "activites/partage/parts";
    }

    private Activite connue(ActiviteId id) {
        return activites.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
