package coop.essaim.acces.administration;

import coop.essaim.acces.ChangementDIdentite;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.DroitsAcces;
import coop.essaim.acces.FichesDesComptes;
import coop.essaim.acces.Roles;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Un compte : son identité, ses rôles, son état.
@Controller
@RequestMapping(AdministrationComptesController.CHEMIN + "/{compte}")
@Exige(DroitsAcces.GERER_COMPTES)
class AdministrationCompteController {

    static final Avis DERNIER_ADMINISTRATEUR = Avis.refus(
            "Donnez d’abord le droit de gérer les comptes à une autre personne : sans elle, plus personne ne pourrait les ouvrir.");

    private static final String VERS_LE_COMPTE = "redirect:" + AdministrationComptesController.CHEMIN + "/{compte}";

    private final AdministrationSql sql;
    private final Comptes comptes;
    private final Roles roles;
    private final Attributions attributions;
    private final FichesDesComptes fiches;

    AdministrationCompteController(
            AdministrationSql sql, Comptes comptes, Roles roles, Attributions attributions, FichesDesComptes fiches) {
        this.sql = sql;
        this.comptes = comptes;
        this.roles = roles;
        this.attributions = attributions;
        this.fiches = fiches;
    }

    @GetMapping
    ModelAndView lire(@PathVariable UUID compte, Visiteur visiteur) {
        var trouve = connu(compte);
        var siens = List.copyOf(sql.rolesDe(compte));
        return montrer(trouve, visiteur).addObject("saisie", new CompteSaisie(trouve.nom(), trouve.courriel(), siens));
    }

    @PostMapping("/identite")
    ModelAndView changerIdentite(
            @PathVariable UUID compte,
            @ModelAttribute CompteSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var trouve = connu(compte);
        var par = visiteur.compteConnecte();
        refuser(comptes.changerNom(compte, saisie.nomOuVide(), par), "nom", refus);
        if (!refus.hasErrors()) {
            refuser(comptes.changerCourriel(compte, saisie.courrielOuVide(), par), "courriel", refus);
        }
        if (refus.hasErrors()) return montrer(trouve, visiteur);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le nom et l’adresse sont enregistrés."));
        return new ModelAndView(VERS_LE_COMPTE);
    }

    private static void refuser(ChangementDIdentite changement, String champ, BindingResult refus) {
        switch (changement) {
            case ChangementDIdentite.Fait(), ChangementDIdentite.SansEffet() -> {}
            case ChangementDIdentite.CompteInconnu() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ChangementDIdentite.NomManquant() ->
                refus.rejectValue(champ, "manque", "Écrivez le prénom et le nom, en 200 caractères au plus.");
            case ChangementDIdentite.CourrielIllisible() ->
                refus.rejectValue(champ, "illisible", Courriel.lire("").refus().orElse(""));
            case ChangementDIdentite.CourrielDejaPris() ->
                refus.rejectValue(champ, "pris", "Choisissez une autre adresse : un compte a déjà celle-ci.");
        }
    }

    @PostMapping("/roles")
    String changerRoles(
            @PathVariable UUID compte,
            @RequestParam(name = "roles", defaultValue = "") Set<String> voulus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(compte);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (attributions.changerRoles(compte, voulus, visiteur.compteConnecte())) {
                    case ChangementDesRoles.Fait() ->
                        Avis.fait("Les rôles sont enregistrés : ils valent dès maintenant.");
                    case ChangementDesRoles.SansEffet() ->
                        Avis.information("Rien n’a changé : ces rôles étaient déjà les siens.");
                    case ChangementDesRoles.SoiMeme() ->
                        Avis.refus(
                                "Demandez à une autre personne qui gère les comptes : nul ne change ses propres rôles.");
                    case ChangementDesRoles.DernierAdministrateur() -> DERNIER_ADMINISTRATEUR;
                    case ChangementDesRoles.Inconnu() -> Avis.refus("Choisissez parmi les rôles de la liste.");
                });
        return VERS_LE_COMPTE;
    }

    private ModelAndView montrer(CompteListe compte, Visiteur visiteur) {
        return new ModelAndView("acces/administration/compte")
                .addObject("compte", compte)
                .addObject("roles", AdministrationComptesController.options(roles.tous()))
                .addObject("fiche", fiches.de(compte.id()).orElse(null))
                .addObject("ficheLisible", fiches.seLisentPar(visiteur))
                .addObject("doubleAuthentification", sql.aLaDoubleAuthentification(compte.id()))
                .addObject("soiMeme", compte.id().equals(visiteur.compte()));
    }

    private CompteListe connu(UUID compte) {
        return sql.compte(compte).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
