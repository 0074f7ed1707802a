package coop.essaim.paie.simulateur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.paie.DroitsPaie;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Le simulateur d'une activité : l'entrepreneur pour la sienne, l'équipe pour toutes.
@Controller
@Exige(DroitsPaie.SIMULER)
class SimulateurController {

    private final Pages pages;
    private final Lieux lieux;
    private final Impressions impressions;

    SimulateurController(Pages pages, Lieux lieux, Impressions impressions) {
        this.pages = pages;
        this.lieux = lieux;
        this.impressions = impressions;
    }

    @GetMapping(Lieux.CONNECTE)
    String mois(
            @ModelAttribute("saisie") SimulationSaisie saisie,
            BindingResult refus,
            @ModelAttribute("choix") Choix choix,
            Visiteur visiteur,
            Model page) {
        return pages.mois(saisie, refus, choix.scenarios(), lieux.pour(visiteur, choix.activite()), page);
    }

    @GetMapping(Lieux.CONNECTE + "/annee")
    String annee(
            @ModelAttribute("saisie") AnneeSaisie saisie,
            BindingResult refus,
            @RequestParam(required = false) @Nullable String activite,
            Visiteur visiteur,
            Model page) {
        return pages.annee(saisie, refus, lieux.pour(visiteur, activite), page);
    }

    @GetMapping(Lieux.CONNECTE + ".pdf")
    ResponseEntity<byte[]> papier(
            @ModelAttribute("saisie") SimulationSaisie saisie,
            BindingResult refus,
            @ModelAttribute("choix") Choix choix,
            Visiteur visiteur) {
        var lieu = lieux.pour(visiteur, choix.activite());
        var simulation = pages.relire(saisie, refus, choix.scenarios(), lieu)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return imprimer("simulation", simulation, "simulation-de-paie.pdf", visiteur, lieu);
    }

    @GetMapping(Lieux.CONNECTE + "/annee.pdf")
    ResponseEntity<byte[]> papierDeLAnnee(
            @ModelAttribute("saisie") AnneeSaisie saisie,
            BindingResult refus,
            @RequestParam(required = false) @Nullable String activite,
            Visiteur visiteur) {
        var lieu = lieux.pour(visiteur, activite);
        var annee =
                pages.relire(saisie, refus, lieu).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return imprimer("annee", annee, "annee-de-paie.pdf", visiteur, lieu);
    }

    /// @param objet le nom de ce qu'on imprime dans son gabarit, qui s'appelle `objet`-papier
    private ResponseEntity<byte[]> imprimer(String objet, Object imprime, String nom, Visiteur visiteur, Lieu lieu) {
        var titre = "Simulation de paie du " + EnFrancais.enFrancais(pages.aujourdhui());
        var pdf = impressions.imprimer(Impression.de(
                titre,
                "paie/simulateur/" + objet + "-papier",
                Map.of(
                        "entete",
                        Entete.sansLogo("Simulation de paie", visiteur.nom()),
                        "titre",
                        titre,
                        objet,
                        imprime,
                        "lieu",
                        lieu)));
        return pdf(nom, pdf);
    }

    static ResponseEntity<byte[]> pdf(String nom, byte[] octets) {
        return FichierEnvoye.pdfALire(nom, octets);
    }
}
