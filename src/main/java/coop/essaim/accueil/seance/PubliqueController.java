package coop.essaim.accueil.seance;

import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Calendrier;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.Origine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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

/// Les prochaines informations collectives, et s'y inscrire sans compte.
@Controller
@RequestMapping(PubliqueController.CHEMIN)
@AccesPublic(raison = "qui découvre la coopérative n'a pas de compte")
class PubliqueController {

    static final String CHEMIN = "/informations-collectives";
    static final int MOIS_PUBLIES = 3;

    private final Calendrier calendrier;
    private final Seances seances;
    private final Inscriptions inscriptions;
    private final ContreLesAutomates automates;
    private final Clock horloge;

    PubliqueController(
            Calendrier calendrier,
            Seances seances,
            Inscriptions inscriptions,
            ContreLesAutomates automates,
            Clock horloge) {
        this.calendrier = calendrier;
        this.seances = seances;
        this.inscriptions = inscriptions;
        this.automates = automates;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("seances", calendrier.informationsAVenir(LocalDate.now(horloge), MOIS_PUBLIES));
        return "accueil/seance/publique";
    }

    @GetMapping("/{seance}")
    String lire(@PathVariable UUID seance, Model page) {
        return montrer(publique(seance), page);
    }

    @PostMapping("/{seance}")
    String inscrire(
            @PathVariable UUID seance,
            @Valid @ModelAttribute InscriptionSaisie saisie,
            BindingResult refus,
            HttpServletRequest demande,
            HttpServletResponse reponse,
            Model page) {
        var voulue = publique(seance);
        // Un automate croit avoir réussi : il n'apprend rien, et rien n'est écrit.
        if (ContreLesAutomates.estTombeDansLePiege(saisie.site())) return "redirect:" + CHEMIN + "/{seance}/merci";
        if (refus.hasErrors()) return montrer(voulue, page);
        if (!automates.aPrisLeTemps(saisie.ouvert())) {
            refus.reject("temps", "Relisez vos réponses, puis envoyez-les de nouveau.");
            return montrer(voulue, page);
        }
        var attente = automates.freiner(AdresseReseau.de(demande));
        if (attente.isPresent()) return patienter(attente.get(), refus, reponse, voulue, page);
        return suite(inscriptions.inscrire(seance, saisie.demande()), refus, voulue, page);
    }

    private String patienter(
            Duration attente, BindingResult refus, HttpServletResponse reponse, Seance voulue, Model page) {
        reponse.setHeader("Retry-After", Long.toString(attente.toSeconds()));
        reponse.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        refus.reject("frein", "Patientez un peu avant d’envoyer une autre inscription depuis cette connexion.");
        return montrer(voulue, page);
    }

    private String suite(Rendue rendue, BindingResult refus, Seance voulue, Model page) {
        switch (rendue) {
            case Rendue.Faite(var _), Rendue.EnAttente(var _, var _), Rendue.DejaInscrite(var _) -> {
                return "redirect:" + CHEMIN + "/{seance}/merci";
            }
            case Rendue.SeanceInconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Rendue.SeancePassee() ->
                refus.reject("passee", "Choisissez une autre date : cette information collective a commencé.");
            case Rendue.SeanceAnnulee(var motif) ->
                refus.reject("annulee", "Choisissez une autre date : celle-ci est annulée (" + motif + ").");
            case Rendue.FileComplete() ->
                refus.reject(
                        "complete", "Choisissez une autre date : celle-ci est complète, liste d’attente comprise.");
        }
        return montrer(voulue, page);
    }

    /// La même page pour toutes les réponses : le courrier seul dit s'il y a une place.
    @GetMapping("/{seance}/merci")
    String merci(@PathVariable UUID seance, Model page) {
        page.addAttribute("seance", publique(seance));
        return "accueil/seance/merci";
    }

    private String montrer(Seance seance, Model page) {
        page.addAttribute("seance", seance);
        page.addAttribute("ouvert", automates.ouvrir());
        page.addAttribute(
                "origines",
                Arrays.stream(Origine.values())
                        .map(o -> Option.de(o.name(), o.libelle()))
                        .toList());
        return "accueil/seance/inscription";
    }

    private Seance publique(UUID id) {
        return seances.trouver(id)
                .filter(s -> s.genre() == Genre.INFORMATION_COLLECTIVE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
