package coop.essaim.acces.administration;

import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.DroitsAcces;
import coop.essaim.acces.Role;
import coop.essaim.acces.Roles;
import coop.essaim.acces.lien.Liens;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.saisie.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La liste des comptes, et l'ouverture d'un compte.
@Controller
@RequestMapping(AdministrationComptesController.CHEMIN)
@Exige(DroitsAcces.GERER_COMPTES)
class AdministrationComptesController {

    static final String CHEMIN = "/administration/comptes";

    private final AdministrationSql sql;
    private final Invitations invitations;
    private final Liens liens;
    private final Roles roles;

    AdministrationComptesController(AdministrationSql sql, Invitations invitations, Liens liens, Roles roles) {
        this.sql = sql;
        this.invitations = invitations;
        this.liens = liens;
        this.roles = roles;
    }

    @GetMapping
    String lister(@ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, Model page) {
        var lignes = sql.chercher(filtre, AdministrationSql.COLONNES.fenetre(adresse));
        page.addAttribute("comptes", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("roles", options(roles.tous()));
        return "acces/administration/comptes";
    }

    @GetMapping("/nouveau")
    String preparer(Model page) {
        page.addAttribute("roles", options(roles.tous()));
        return "acces/administration/compte-nouveau";
    }

    @PostMapping
    String creer(
            @ModelAttribute CompteSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var creation = invitations.ouvrir(
                saisie.nomOuVide(),
                saisie.courrielOuVide(),
                new HashSet<>(saisie.rolesOuRien()),
                visiteur.compteConnecte());
        switch (creation) {
            case CreationDeCompte.Faite(var compte) -> {
                var cree = "Le compte de " + saisie.nomOuVide().strip() + " est créé";
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        liens.partentParCourriel()
                                ? Avis.fait(cree + " ; l’invitation part par courriel.")
                                : Avis.attention(cree + ". "
                                        + enMainPropre(saisie.courrielOuVide().strip())));
                return "redirect:" + CHEMIN + "/" + compte;
            }
            case CreationDeCompte.NomManquant() -> {
                refus.rejectValue("nom", "manque", "Écrivez le prénom et le nom, en 200 caractères au plus.");
                Courriel.lire(saisie.courrielOuVide())
                        .refus()
                        .ifPresent(phrase -> refus.rejectValue("courriel", "illisible", phrase));
            }
            case CreationDeCompte.CourrielIllisible() ->
                refus.rejectValue(
                        "courriel",
                        "illisible",
                        Courriel.lire(saisie.courrielOuVide()).refus().orElse("Écrivez une adresse de courriel."));
            case CreationDeCompte.CourrielDejaPris() ->
                refus.rejectValue(
                        "courriel",
                        "pris",
                        "Choisissez une autre adresse : un compte a déjà celle-ci. Cherchez-le dans la liste.");
            case CreationDeCompte.RoleInconnu(var _) ->
                refus.rejectValue("roles", "inconnu", "Choisissez parmi les rôles de la liste.");
        }
        return preparer(page);
    }

    /// Sans quoi la personne attendrait un courriel qui ne viendra pas.
    static String enMainPropre(String courriel) {
        return "Aucun serveur de messagerie n’est configuré : sur la machine d’Essaim, « ./essaim inviter " + courriel
                + " » donne le lien à lui remettre.";
    }

    static List<Option> options(List<Role> roles) {
        return roles.stream().map(r -> Option.de(r.code(), r.libelle())).toList();
    }
}
