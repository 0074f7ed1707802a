package coop.essaim.acces.moncompte;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.connexion.Attente;
import coop.essaim.acces.connexion.Suite;
import coop.essaim.acces.frein.Compteur;
import coop.essaim.acces.frein.Frein;
import coop.essaim.acces.motdepasse.MotsDePasse;
import coop.essaim.acces.motdepasse.Verification;
import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.SansSecondFacteur;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/mon-compte/confirmation")
@AccesConnecte(raison = "chacun confirme qui il est")
@SansSecondFacteur
class ConfirmationController {

    private static final String PAGE = "acces/moncompte/confirmation";

    private final MotsDePasse motsDePasse;
    private final Comptes comptes;
    private final Frein frein;
    private final Clock horloge;

    ConfirmationController(MotsDePasse motsDePasse, Comptes comptes, Frein frein, Clock horloge) {
        this.motsDePasse = motsDePasse;
        this.comptes = comptes;
        this.frein = frein;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@RequestParam(required = false) @Nullable String suite, Model page) {
        page.addAttribute("suite", Suite.lire(suite).chemin());
        return PAGE;
    }

    @PostMapping
    String confirmer(
            Visiteur visiteur,
            @ModelAttribute("confirmationSaisie") ConfirmationSaisie confirmation,
            BindingResult saisie,
            HttpServletRequest demande,
            Model page) {
        var compte = comptes.trouver(visiteur.compteConnecte()).orElseThrow();
        var compteur = Compteur.duCompte(compte.courriel());
        var suite = Suite.lire(confirmation.suite());
        var attente = frein.essayer(compteur);
        if (attente.isPresent()) return refuser(saisie, Attente.phrase(attente.get()), suite, page);
        return switch (motsDePasse.verifier(compte.id(), confirmation.motDePasse())) {
            case Verification.Juste _ -> {
                frein.oublier(compteur);
                SessionOuverte.confirmer(demande, horloge.instant());
                yield "redirect:" + suite.chemin();
            }
            case Verification.Fausse _ ->
                refuser(saisie, "Ce n’est pas votre mot de passe : retapez celui de la connexion.", suite, page);
        };
    }

    private static String refuser(BindingResult saisie, String phrase, Suite suite, Model page) {
        saisie.rejectValue("motDePasse", "refus", phrase);
        page.addAttribute("suite", suite.chemin());
        return PAGE;
    }
}
