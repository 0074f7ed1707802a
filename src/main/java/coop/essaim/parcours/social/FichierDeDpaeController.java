package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.personnes.DroitsPersonnes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Le fichier d'une déclaration d'embauche : qui le compose a le droit de lire le numéro de sécurité sociale.
@Controller
@Exige(DroitsPersonnes.NIR)
class FichierDeDpaeController {

    private final FichierDeDpae fichier;
    private final Contrats contrats;

    FichierDeDpaeController(FichierDeDpae fichier, Contrats contrats) {
        this.fichier = fichier;
        this.contrats = contrats;
    }

    @PostMapping("/contrats/{contrat}/dpae/fichier")
    void composer(
            @PathVariable ContratId contrat,
            @ModelAttribute FichierSaisie saisie,
            Visiteur visiteur,
            HttpServletRequest demande,
            HttpServletResponse reponse)
            throws IOException {
        var connu = contrats.trouver(contrat).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (fichier.composer(connu, saisie, visiteur.compteConnecte())) {
            case FichierDeDpae.Composition.Faite(var octets) -> envoyer(octets, reponse);
            case FichierDeDpae.Composition.Incomplete manque -> refuser(contrat, manque.phrase(), demande, reponse);
            case FichierDeDpae.Composition.PasUneEmbauche() ->
                refuser(contrat, new Declaration.PasUneEmbauche().phrase(), demande, reponse);
        }
    }

    private static void envoyer(byte[] octets, HttpServletResponse reponse) throws IOException {
        reponse.setContentType("application/xml");
        reponse.setHeader("Content-Disposition", "attachment; filename=\"dpae.xml\"");
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        reponse.setHeader("Cache-Control", "no-store");
        reponse.getOutputStream().write(octets);
    }

    private static void refuser(
            ContratId contrat, String phrase, HttpServletRequest demande, HttpServletResponse reponse)
            throws IOException {
        var page = "/contrats/" + contrat + "/dpae";
        RequestContextUtils.getOutputFlashMap(demande).put(Avis.ATTRIBUT, Avis.refus(phrase));
        RequestContextUtils.saveOutputFlashMap(page, demande, reponse);
        reponse.sendRedirect(page);
    }
}
