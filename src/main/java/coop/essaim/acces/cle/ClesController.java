package coop.essaim.acces.cle;

import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/mon-compte/cles")
@AccesConnecte(raison = "ses propres clés d'accès")
@ConfirmationExigee
class ClesController {

    private final Cles cles;
    private final MessagesWebAuthn messages;

    ClesController(Cles cles, MessagesWebAuthn messages) {
        this.cles = cles;
        this.messages = messages;
    }

    @GetMapping
    String lire(Visiteur visiteur, Model page) {
        page.addAttribute("cles", cles.du(visiteur.compteConnecte()));
        page.addAttribute("disponibles", cles.disponibles());
        return "acces/cle/cles";
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(Visiteur visiteur, HttpSession session) {
        var options = cles.optionsDeCreation(visiteur.compteConnecte());
        messages.retenir(session, options.getChallenge());
        return ResponseEntity.ok(messages.ecrire(options));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> ajouter(Visiteur visiteur, @RequestBody String corps, HttpSession session) {
        var defi = messages.defi(session);
        var cle = messages.lireLaCle(corps);
        boolean faite = defi.isPresent()
                && cle.isPresent()
                && cles.enregistrer(visiteur.compteConnecte(), defi.get(), cle.get());
        return ResponseEntity.status(faite ? HttpStatus.CREATED : HttpStatus.BAD_REQUEST)
                .build();
    }

    @PostMapping("/{identifiant}/retrait")
    String retirer(Visiteur visiteur, @PathVariable String identifiant, RedirectAttributes suite) {
        if (!estEnBase64(identifiant) || !cles.retirer(visiteur.compteConnecte(), Bytes.fromBase64(identifiant))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Cette clé d’accès n’ouvre plus votre compte."));
        return "redirect:/mon-compte/cles";
    }

    /// Un signe en trop après des groupes de quatre ne fait pas un octet.
    private static boolean estEnBase64(String identifiant) {
        return identifiant.matches("[A-Za-z0-9_-]{1,2000}") && identifiant.length() % 4 != 1;
    }
}
