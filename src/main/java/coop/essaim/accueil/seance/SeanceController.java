package coop.essaim.accueil.seance;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

/// Une séance pour l'équipe : qui s'est inscrit, qui est venu, et l'annuler.
@Controller
@RequestMapping("/accueil/seances/{seance}")
@Exige(DroitsAccueil.RECEVOIR)
class SeanceController {

    private static final String VERS_LA_SEANCE = "redirect:/accueil/seances/{seance}";
    private static final String CHAMP = "presence-";

    private final Seances seances;
    private final Inscriptions inscriptions;
    private final Emargements emargements;
    private final Clock horloge;

    SeanceController(Seances seances, Inscriptions inscriptions, Emargements emargements, Clock horloge) {
        this.seances = seances;
        this.inscriptions = inscriptions;
        this.emargements = emargements;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable UUID seance, Model page) {
        var trouvee = connue(seance);
        page.addAttribute("seance", trouvee);
        page.addAttribute("inscrits", inscriptions.de(seance));
        page.addAttribute("commencee", !trouvee.jour().isAfter(LocalDate.now(horloge)));
        return "accueil/seance/seance";
    }

    /// @param champs un champ `presence-…` par inscription : PRESENTE, ABSENTE ou rien
    @PostMapping("/pointage")
    String pointer(
            @PathVariable UUID seance,
            @RequestParam Map<String, String> champs,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var avis = switch (emargements.pointer(seance, presences(champs), visiteur.compteConnecte())) {
            case Pointage.Fait(var changes) ->
                changes == 0
                        ? Avis.information("Rien n’a changé.")
                        : Avis.fait(EnFrancais.compte(changes, "présence notée", "présences notées") + ".");
            case Pointage.SeanceInconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Pointage.PasEncore() -> Avis.refus("Pour pointer les présences, attendez le jour de la séance.");
        };
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return VERS_LA_SEANCE;
    }

    private static Map<UUID, Presence> presences(Map<String, String> champs) {
        var presences = new HashMap<UUID, Presence>();
        champs.forEach((nom, valeur) -> {
            if (!nom.matches(CHAMP + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return;
            for (var presence : Presence.values())
                if (presence.name().equals(valeur))
                    presences.put(UUID.fromString(nom.substring(CHAMP.length())), presence);
        });
        return presences;
    }

    @PostMapping("/inscriptions")
    String inscrire(
            @PathVariable UUID seance,
            @Valid @ModelAttribute PresenceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return lire(seance, page);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (inscriptions.inscrire(seance, saisie.demande(visiteur.compteConnecte()))) {
                    case Rendue.Faite(var _), Rendue.EnAttente(var _, var _) -> Avis.fait("La personne est inscrite.");
                    case Rendue.DejaInscrite(var _) -> Avis.information("Cette personne était déjà inscrite.");
                    case Rendue.SeanceInconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    case Rendue.SeanceAnnulee(var _) ->
                        Avis.refus("Pour inscrire quelqu’un, choisissez une séance qui n’est pas annulée.");
                    case Rendue.SeancePassee(), Rendue.FileComplete() ->
                        throw new IllegalStateException("L'équipe inscrit sans limite de date ni de place.");
                });
        return VERS_LA_SEANCE;
    }

    @PostMapping("/inscriptions/{inscription}/annulation")
    String annulerUneInscription(@PathVariable UUID seance, @PathVariable UUID inscription, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                inscriptions.annuler(seance, inscription)
                        ? Avis.fait("L’inscription est annulée.")
                        : Avis.information("Rien n’a changé : cette inscription était déjà annulée ou pointée."));
        return VERS_LA_SEANCE;
    }

    @PostMapping("/annulation")
    String annuler(
            @PathVariable UUID seance,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connue(seance);
        boolean ecrit = !motif.isBlank() && motif.strip().length() <= 300;
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                !ecrit
                        ? Avis.refus("Pour annuler cette séance, écrivez pourquoi, en 300 caractères au plus.")
                        : inscriptions.annulerLaSeance(seance, motif.strip(), visiteur.compteConnecte())
                                ? Avis.fait("La séance est annulée ; chaque personne inscrite reçoit un courriel.")
                                : Avis.information("Rien n’a changé : cette séance était déjà annulée."));
        return VERS_LA_SEANCE;
    }

    private Seance connue(UUID id) {
        return seances.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
