package coop.essaim.acces.connexion;

import coop.essaim.acces.EvenementDAcces.ConnexionRefusee;
import coop.essaim.acces.facteur.EssaiDeCode;
import coop.essaim.acces.facteur.SecondFacteur;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.acces.session.Moyen;
import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/connexion/code")
@AccesPublic(raison = "entre le mot de passe et le code, personne n'est encore connecté")
class CodeController {

    private static final String PAGE = "acces/connexion/code";

    private final SecondFacteur secondFacteur;
    private final Entree entree;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    CodeController(SecondFacteur secondFacteur, Entree entree, ApplicationEventPublisher evenements, Clock horloge) {
        this.secondFacteur = secondFacteur;
        this.entree = entree;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(HttpServletRequest demande) {
        return SessionOuverte.attente(demande, horloge.instant()).isPresent() ? PAGE : "redirect:/connexion";
    }

    @PostMapping
    String juger(
            @ModelAttribute("codeSaisie") CodeSaisie code,
            BindingResult saisie,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        var attente = SessionOuverte.attente(demande, horloge.instant()).orElse(null);
        if (attente == null) return "redirect:/connexion";
        return switch (secondFacteur.juger(attente.compte(), code.code())) {
            case EssaiDeCode.Juste(var deSecours) -> {
                var moyen = deSecours ? Moyen.CODE_DE_SECOURS : Moyen.MOT_DE_PASSE_ET_CODE;
                entree.ouvrir(demande, reponse, attente.compte(), moyen);
                yield "redirect:" + Suite.lire(attente.suite()).chemin();
            }
            case EssaiDeCode.Faux() -> {
                evenements.publishEvent(new ConnexionRefusee(
                        attente.compte(), "code faux", AdresseReseau.de(demande).abregee()));
                saisie.rejectValue(
                        "code",
                        "faux",
                        "Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant dans votre application.");
                yield PAGE;
            }
            case EssaiDeCode.TropDEssais(var duree) -> {
                saisie.rejectValue("code", "frein", Attente.phrase(duree));
                yield PAGE;
            }
        };
    }
}
