package coop.essaim.acces.connexion;

import coop.essaim.acces.cle.Cles;
import coop.essaim.acces.frein.AppareilConnu;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.acces.session.Moyen;
import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/connexion")
@AccesPublic(raison = "c'est la porte d'entrée")
class ConnexionController {

    private static final String PAGE = "acces/connexion/connexion";

    private final Connexions connexions;
    private final Entree entree;
    private final AppareilConnu appareils;
    private final Fournisseur fournisseur;
    private final Cles cles;
    private final Clock horloge;

    ConnexionController(
            Connexions connexions,
            Entree entree,
            AppareilConnu appareils,
            Fournisseur fournisseur,
            Cles cles,
            Clock horloge) {
        this.connexions = connexions;
        this.entree = entree;
        this.appareils = appareils;
        this.fournisseur = fournisseur;
        this.cles = cles;
        this.horloge = horloge;
    }

    @ModelAttribute("fournisseur")
    String fournisseur() {
        return fournisseur.nom();
    }

    @ModelAttribute("cles")
    boolean cles() {
        return cles.disponibles();
    }

    @GetMapping
    String lire(
            Visiteur visiteur,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest demande,
            Model page) {
        var ou = Suite.lire(suite);
        if (visiteur.estConnecte()) return "redirect:" + ou.chemin();
        page.addAttribute("suite", ou.chemin());
        // Deux drapeaux sans valeur dans l'adresse : une valeur vide se lirait comme une absence.
        page.addAttribute("choisi", demande.getParameterMap().containsKey("choisi"));
        page.addAttribute("inconnu", demande.getParameterMap().containsKey("inconnu"));
        return PAGE;
    }

    @PostMapping
    String ouvrir(
            @ModelAttribute("connexionSaisie") ConnexionSaisie connexion,
            BindingResult saisie,
            HttpServletRequest demande,
            HttpServletResponse reponse,
            Model page) {
        var ou = Suite.lire(connexion.suite());
        var duCompte = appareils.compteur(demande, connexion.courriel());
        return switch (connexions.parMotDePasse(connexion, duCompte, AdresseReseau.de(demande))) {
            case Tentative.Reussie(var compte) -> {
                entree.ouvrir(demande, reponse, compte, Moyen.MOT_DE_PASSE);
                yield "redirect:" + ou.chemin();
            }
            case Tentative.CodeAttendu(var compte) -> {
                SessionOuverte.attendreLeCode(demande, compte, ou.chemin(), horloge.instant());
                yield "redirect:/connexion/code";
            }
            case Tentative.TropDEssais(var attente) -> {
                reponse.setHeader("Retry-After", Long.toString(attente.toSeconds()));
                reponse.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield refuser(saisie, Attente.phrase(attente), ou, page);
            }
            case Tentative.Refusee() ->
                refuser(
                        saisie,
                        "Cette adresse et ce mot de passe ne vont pas ensemble : vérifiez-les, "
                                + "ou choisissez un nouveau mot de passe.",
                        ou,
                        page);
        };
    }

    private static String refuser(BindingResult saisie, String phrase, Suite suite, Model page) {
        saisie.reject("refus", phrase);
        page.addAttribute("suite", suite.chemin());
        return PAGE;
    }
}
