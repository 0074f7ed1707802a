package coop.essaim.acces.administration;

import coop.essaim.acces.CreationDeRole;
import coop.essaim.acces.DroitsAcces;
import coop.essaim.acces.Role;
import coop.essaim.acces.Roles;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les rôles et leurs droits, en phrases.
@Controller
@RequestMapping(AdministrationRolesController.CHEMIN)
@Exige(DroitsAcces.GERER_COMPTES)
class AdministrationRolesController {

    static final String CHEMIN = "/administration/roles";

    private final AdministrationSql sql;
    private final Roles roles;
    private final Attributions attributions;

    AdministrationRolesController(AdministrationSql sql, Roles roles, Attributions attributions) {
        this.sql = sql;
        this.roles = roles;
        this.attributions = attributions;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("roles", roles.tous());
        page.addAttribute("groupes", GroupeDeDroits.de(sql.droits()));
        page.addAttribute("porteurs", sql.porteurs());
        return "acces/administration/roles";
    }

    @PostMapping
    String creer(
            @ModelAttribute RoleSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        switch (roles.creer(saisie.libelleOuVide(), saisie.estDeLEquipe(), visiteur.compteConnecte())) {
            case CreationDeRole.Faite(var _, var code) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Le rôle est créé ; il n’a encore aucun droit : cochez les siens."));
                return "redirect:" + CHEMIN + "/" + code;
            }
            case CreationDeRole.LibelleManquant() ->
                refus.rejectValue(
                        "libelle", "manque", "Écrivez le nom du rôle, avec des lettres, en 100 caractères au plus.");
            case CreationDeRole.LibelleDejaPris() ->
                refus.rejectValue("libelle", "pris", "Choisissez un autre nom : un rôle s’appelle déjà ainsi.");
        }
        return lister(page);
    }

    @GetMapping("/{role}")
    String lire(@PathVariable String role, Model page) {
        var trouve = connu(role);
        var droits = sql.droits();
        var siens = droits.stream()
                .filter(droit -> droit.roles().contains(trouve.code()))
                .map(DroitAccorde::code)
                .toList();
        page.addAttribute("role", trouve);
        page.addAttribute("groupes", GroupeDeDroits.de(droits));
        page.addAttribute("porteurs", sql.porteurs(trouve.code()));
        page.addAttribute("saisie", new RoleSaisie(trouve.libelle(), trouve.equipe(), siens));
        return "acces/administration/role";
    }

    @PostMapping("/{role}/droits")
    String changerDroits(
            @PathVariable String role,
            @RequestParam(name = "droits", defaultValue = "") Set<String> voulus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var resultat = attributions.changerDroits(connu(role), voulus, visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (resultat) {
                    case ChangementDesRoles.Fait() ->
                        Avis.fait("Les droits sont enregistrés : ils valent dès maintenant.");
                    case ChangementDesRoles.SansEffet() ->
                        Avis.information("Rien n’a changé : ces droits étaient déjà les siens.");
                    case ChangementDesRoles.SoiMeme(), ChangementDesRoles.DernierAdministrateur() ->
                        AdministrationCompteController.DERNIER_ADMINISTRATEUR;
                    case ChangementDesRoles.Inconnu() -> Avis.refus("Choisissez parmi les droits de la liste.");
                });
        return "redirect:" + CHEMIN + "/{role}";
    }

    private Role connu(String code) {
        return roles.trouver(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
