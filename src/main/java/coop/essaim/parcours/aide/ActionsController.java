package coop.essaim.parcours.aide;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les actions sociales d'une année et d'une personne. Chaque lecture s'inscrit au journal de consultation.
@Controller
@Exige(DroitsParcours.AIDES)
class ActionsController {

    private static final String CHEMIN = "/actions-sociales";
    private static final String D_UNE_PERSONNE = "/parcours/{personne}/actions-sociales";

    private static final Feuille<ActionSociale> FEUILLE = Feuille.<ActionSociale>de("Actions sociales")
            .colonne("Personne", ActionSociale::nom)
            .colonne("Nature", a -> a.nature().libelle())
            .colonne("Organisme", ActionSociale::organisme)
            .colonne("Demandée le", ActionSociale::demandeeLe)
            .colonne("Demande", ActionSociale::demande)
            .colonne("État", ActionSociale::etat)
            .colonne("Depuis", ActionSociale::suiteLe)
            .colonne("Accordé", ActionSociale::accorde)
            .colonne("Versé", ActionSociale::verse);

    private final ActionsSociales actions;
    private final ActionsSql sql;
    private final PersonnesSuivies personnes;
    private final Journal journal;
    private final Clock horloge;

    ActionsController(
            ActionsSociales actions, ActionsSql sql, PersonnesSuivies personnes, Journal journal, Clock horloge) {
        this.actions = actions;
        this.sql = sql;
        this.personnes = personnes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(@RequestParam(required = false) @Nullable String annee, Model page) {
        page.addAttribute("annee", voulue(annee));
        page.addAttribute("actions", pendant(annee));
        return "parcours/aide/actions";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "actions-sociales", FEUILLE, pendant(annee).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "actions-sociales", FEUILLE, pendant(annee).iterator());
    }

    private List<ActionSociale> pendant(@Nullable String annee) {
        var lues = sql.pendant(voulue(annee));
        journal.consulter("parcours.actions-sociales.lire", Objet.de("annee", voulue(annee)));
        return lues;
    }

    private Year voulue(@Nullable String annee) {
        return annee != null && annee.matches("(19|20|21)[0-9]{2}") ? Year.parse(annee) : Year.now(horloge);
    }

    @GetMapping(D_UNE_PERSONNE)
    String lire(@PathVariable PersonneId personne, Model page) {
        return montrer(personne, page);
    }

    @PostMapping(D_UNE_PERSONNE)
    String demander(
            @PathVariable PersonneId personne,
            @Valid @ModelAttribute DemandeSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        personnes.connue(personne);
        var nature = saisie.natureChoisie();
        if (nature.isEmpty()) refus.rejectValue("nature", "manque", "Choisissez la nature de l’aide.");
        if (refus.hasErrors()) return montrer(personne, page);
        var demande = new ActionsSociales.Demande(
                nature.orElseThrow(),
                requireNonNull(saisie.organisme()).strip(),
                requireNonNull(saisie.le()),
                saisie.montantOuRien());
        return switch (actions.demander(personne, demande, visiteur.compteConnecte())) {
            case Aide.Notee _ -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("La demande est notée ; transmettez-la à l’organisme."));
                yield "redirect:" + D_UNE_PERSONNE;
            }
            case Aide.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(personne, page);
            }
        };
    }

    private String montrer(PersonneId personne, Model page) {
        journal.consulter("parcours.actions-sociales.lire", Objet.de("personne", personne));
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("actions", actions.de(personne));
        page.addAttribute(
                "natures",
                Arrays.stream(NatureDAide.values())
                        .map(n -> Option.de(n.name(), n.libelle()))
                        .toList());
        return "parcours/aide/personne";
    }
}
