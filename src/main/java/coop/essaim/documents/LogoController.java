package coop.essaim.documents;

import coop.essaim.acces.DroitsAdministration;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Donner, changer ou retirer le logo, et le servir en tête de chaque page.
@Controller
class LogoController {

    private static final String CHEMIN = "/administration/cooperative/logo";

    private final Logos logos;
    private final Documents documents;

    LogoController(Logos logos, Documents documents) {
        this.logos = logos;
        this.documents = documents;
    }

    record EnvoiDeLogo(@Nullable MultipartFile fichier) {}

    @GetMapping(CHEMIN)
    @Exige(DroitsAdministration.GERER_COOPERATIVE)
    String montrer(Model page) {
        page.addAttribute("logo", logos.actuel().map(Document::id).orElse(null));
        return "documents/logo";
    }

    @PostMapping(CHEMIN)
    @Exige(DroitsAdministration.GERER_COOPERATIVE)
    String poser(
            @ModelAttribute EnvoiDeLogo envoi,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite)
            throws IOException {
        var fichier = envoi.fichier();
        if (fichier == null || fichier.isEmpty()) {
            refus.rejectValue("fichier", "manque", "Choisissez l’image du logo.");
            return montrer(page);
        }
        var nom = fichier.getOriginalFilename() == null ? "logo" : fichier.getOriginalFilename();
        return switch (logos.poser(nom, fichier.getInputStream(), visiteur.compteConnecte())) {
            case Logos.Pose.Faite() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("Le logo est en tête des pages, et des papiers à partir d’aujourd’hui."));
                yield "redirect:" + CHEMIN;
            }
            case Logos.Pose.Refusee(var phrase) -> {
                refus.rejectValue("fichier", "refuse", phrase);
                yield montrer(page);
            }
        };
    }

    @PostMapping(CHEMIN + "/retrait")
    @Exige(DroitsAdministration.GERER_COOPERATIVE)
    String retirer(Visiteur visiteur, RedirectAttributes suite) {
        logos.retirer(visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("Le logo est retiré ; les papiers d’avant aujourd’hui le gardent."));
        return "redirect:" + CHEMIN;
    }

    /// La page de connexion le montre aussi. Son adresse porte son identifiant : un autre logo a une autre adresse.
    @GetMapping("/logo")
    @AccesPublic(raison = "le logo est en tête de la page de connexion")
    void servir(HttpServletResponse reponse) throws IOException {
        var logo = logos.actuel();
        if (logo.isEmpty()) {
            reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        reponse.setContentType(logo.get().type().mime());
        reponse.setContentLength(logo.get().taille());
        reponse.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        documents.ecrireDans(logo.get(), reponse.getOutputStream());
    }
}
