package coop.essaim.acces.cle;

import coop.essaim.acces.EvenementDAcces.ConnexionRefusee;
import coop.essaim.acces.connexion.Entree;
import coop.essaim.acces.connexion.Suite;
import coop.essaim.acces.frein.Compteur;
import coop.essaim.acces.frein.Frein;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.acces.session.Moyen;
import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/connexion/cle")
@AccesPublic(raison = "la clé d'accès est la preuve")
class ConnexionParCleController {

    private static final int DEFI_SECONDES = 300;

    private final Cles cles;
    private final MessagesWebAuthn messages;
    private final Frein frein;
    private final Entree entree;
    private final ApplicationEventPublisher evenements;

    ConnexionParCleController(
            Cles cles, MessagesWebAuthn messages, Frein frein, Entree entree, ApplicationEventPublisher evenements) {
        this.cles = cles;
        this.messages = messages;
        this.frein = frein;
        this.entree = entree;
        this.evenements = evenements;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(HttpServletRequest demande) {
        var attente =
                frein.essayer(Compteur.deLAdresse(AdresseReseau.de(demande).cle()));
        if (attente.isPresent())
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        boolean neuve = demande.getSession(false) == null;
        var session = demande.getSession();
        if (neuve) session.setMaxInactiveInterval(DEFI_SECONDES);
        var options = cles.optionsDeConnexion();
        messages.retenir(session, options.getChallenge());
        return ResponseEntity.ok(messages.ecrire(options));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ouvrir(
            @RequestBody String corps,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        var session = demande.getSession(false);
        var defi = session == null ? null : messages.defi(session).orElse(null);
        var preuve = messages.lireLaPreuve(corps).orElse(null);
        if (defi == null || preuve == null) return ResponseEntity.badRequest().build();
        var compte = cles.prouver(defi, preuve).orElse(null);
        var adresse = AdresseReseau.de(demande);
        if (compte == null) {
            evenements.publishEvent(new ConnexionRefusee(null, "clé d'accès refusée", adresse.abregee()));
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        frein.rendre(Compteur.deLAdresse(adresse.cle()));
        entree.ouvrir(demande, reponse, compte, Moyen.CLE_D_ACCES);
        return ResponseEntity.ok(Suite.lire(suite).chemin());
    }
}
