package coop.essaim.acces.connexion;

import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/connexion")
@AccesPublic(raison = "c'est la porte d'entrée")
class ConnexionController {

    private final Connexions connexions;
    private final Clock horloge;

    ConnexionController(Connexions connexions, Clock horloge) {
        this.connexions = connexions;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(Visiteur visiteur, @RequestParam(required = false) @Nullable String suite, Model page) {
        if (visiteur.estConnecte()) return "redirect:" + Suite.lire(suite).chemin();
        return formulaire("", Suite.lire(suite), "", page);
    }

    @PostMapping
    String ouvrir(ConnexionSaisie saisie, HttpServletRequest demande, HttpServletResponse reponse, Model page) {
        var ou = Suite.lire(saisie.suite());
        return switch (connexions.parMotDePasse(saisie.courriel(), saisie.motDePasse(), AdresseReseau.de(demande))) {
            case Tentative.Reussie(var compte) -> {
                SessionOuverte.ouvrir(demande, compte, "mot de passe", horloge.instant());
                yield "redirect:" + ou.chemin();
            }
            case Tentative.Refusee() -> {
                reponse.setStatus(422);
                yield formulaire(
                        saisie.courriel(),
                        ou,
                        "Cette adresse et ce mot de passe ne vont pas ensemble : vérifiez-les, "
                                + "ou demandez un nouveau mot de passe.",
                        page);
            }
        };
    }

    private static String formulaire(String courriel, Suite suite, String refus, Model page) {
        page.addAttribute("courriel", courriel);
        page.addAttribute("suite", suite.chemin());
        page.addAttribute("refus", refus);
        return "acces/connexion/connexion";
    }
}
