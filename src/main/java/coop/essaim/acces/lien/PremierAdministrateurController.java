package coop.essaim.acces.lien;

import coop.essaim.acces.CreationDeCompte;
import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/premier-administrateur/{jeton}")
@AccesPublic(raison = "personne n'a encore de compte ; le lien affiché au démarrage est la preuve")
class PremierAdministrateurController {

    private static final String PAGE = "acces/lien/premier";
    private static final String SANS_NOM = "Écrivez votre prénom et votre nom.";
    private static final String SANS_COURRIEL = "Écrivez une adresse complète, par exemple camille@exemple.fr.";
    private static final int NOM_MAX = 200;

    private final PremierAdministrateur premier;

    PremierAdministrateurController(PremierAdministrateur premier) {
        this.premier = premier;
    }

    @GetMapping
    String lire(@PathVariable String jeton, HttpServletResponse reponse) {
        return premier.estVivant(jeton) ? PAGE : mort(reponse);
    }

    @PostMapping
    String creer(
            @PathVariable String jeton,
            @ModelAttribute("premierSaisie") PremierSaisie choix,
            BindingResult saisie,
            HttpServletResponse reponse) {
        if (!premier.estVivant(jeton)) return mort(reponse);
        relire(choix, saisie);
        if (saisie.hasErrors()) return PAGE;
        return switch (premier.creer(jeton, choix)) {
            case CreationDuPremier.Faite() -> "redirect:/connexion?choisi=1";
            case CreationDuPremier.LienMort() -> mort(reponse);
            case CreationDuPremier.MotDePasseRefuse(var phrase) -> refuser(saisie, "motDePasse", phrase);
            case CreationDuPremier.CompteRefuse(var raison) ->
                switch (raison) {
                    case CreationDeCompte.NomManquant() -> refuser(saisie, "nom", SANS_NOM);
                    case CreationDeCompte.CourrielIllisible() -> refuser(saisie, "courriel", SANS_COURRIEL);
                    case CreationDeCompte.CourrielDejaPris() ->
                        refuser(saisie, "courriel", "Un compte a déjà cette adresse : choisissez-en une autre.");
                    case CreationDeCompte.RoleInconnu(var role) -> throw new IllegalStateException("Rôle " + role);
                    case CreationDeCompte.Faite _ -> throw new IllegalStateException("Créé n'est pas un refus.");
                };
        };
    }

    /// Tout ce qui manque se dit à la fois, et un nom trop long n'est pas un nom manquant.
    private static void relire(PremierSaisie choix, BindingResult saisie) {
        if (choix.nom().isBlank()) refuser(saisie, "nom", SANS_NOM);
        else if (choix.nom().strip().length() > NOM_MAX)
            refuser(saisie, "nom", "Votre nom tient en " + NOM_MAX + " caractères au plus.");
        if (choix.courriel().isBlank()) refuser(saisie, "courriel", SANS_COURRIEL);
        if (choix.motDePasse().isEmpty())
            refuser(saisie, "motDePasse", "Choisissez un mot de passe d’au moins douze caractères.");
    }

    private static String refuser(BindingResult saisie, String champ, String phrase) {
        saisie.rejectValue(champ, "refus", phrase);
        return PAGE;
    }

    private static String mort(HttpServletResponse reponse) {
        reponse.setStatus(HttpServletResponse.SC_GONE);
        return "acces/lien/premier-mort";
    }
}
