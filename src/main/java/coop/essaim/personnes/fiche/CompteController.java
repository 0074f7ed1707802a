package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le compte d'accès d'une personne : l'ouvrir et l'inviter, rattacher celui qu'elle a déjà, le détacher, le couper.
@Controller
@RequestMapping("/personnes/{id}/compte")
class CompteController {

    private static final String ICI = "redirect:/personnes/{id}/compte";

    private final ComptesDesPersonnes comptes;
    private final FicheSql sql;

    CompteController(ComptesDesPersonnes comptes, FicheSql sql) {
        this.comptes = comptes;
        this.sql = sql;
    }

    @GetMapping
    @Exige(DroitsPersonnes.TENIR)
    String lire(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        var enTete = sql.enTete(id)
                .filter(e -> !e.anonymisee())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean peutRattacher = visiteur.peut(DroitsPersonnes.RATTACHER);
        page.addAttribute("enTete", enTete);
        page.addAttribute("contacts", sql.contacts(id));
        page.addAttribute("peutRattacher", peutRattacher);
        page.addAttribute("libres", peutRattacher ? sql.comptesLibres(visiteur.compteConnecte()) : List.of());
        return "personnes/fiche/compte";
    }

    @PostMapping
    @Exige(DroitsPersonnes.TENIR)
    String ouvrir(@PathVariable PersonneId id, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (comptes.ouvrir(id, visiteur.compteConnecte())) {
                    case OuvertureDeCompte.Faite(var courriel) ->
                        Avis.fait("Le compte est ouvert ; une invitation part à " + courriel + ".");
                    case OuvertureDeCompte.Rattache() ->
                        Avis.fait("Cette personne avait déjà un compte à cette adresse : il lui est rattaché.");
                    case OuvertureDeCompte.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    case OuvertureDeCompte.SansCourriel() ->
                        Avis.refus("Pour ouvrir un compte, notez d’abord le courriel de la personne.");
                    case OuvertureDeCompte.DejaFait() -> Avis.information("Cette personne a déjà un compte.");
                    case OuvertureDeCompte.CompteDAutrui() ->
                        Avis.refus(
                                "Pour rattacher ce compte, demandez à une autre personne de l’équipe si c’est le vôtre ; "
                                        + "sinon corrigez le courriel : un compte rattaché à une autre fiche a déjà celui-ci.");
                });
        return "redirect:/personnes/{id}";
    }

    /// Donner un compte à une personne ouvre son dossier : la gérance vient de redonner son mot de passe.
    @PostMapping("/rattachement")
    @Exige(DroitsPersonnes.RATTACHER)
    @ConfirmationExigee
    String rattacher(
            @PathVariable PersonneId id,
            @RequestParam(required = false) @Nullable String compte,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var choisi = Filtres.uuid(compte);
        dire(
                choisi == null
                        ? new Rattachement.CompteInconnu()
                        : comptes.rattacherLeCompte(id, choisi, visiteur.compteConnecte()),
                "Le compte est rattaché : la personne entre par lui dès maintenant.",
                suite);
        return ICI;
    }

    @PostMapping("/detachement")
    @Exige(DroitsPersonnes.RATTACHER)
    @ConfirmationExigee
    String detacher(@PathVariable PersonneId id, Visiteur visiteur, RedirectAttributes suite) {
        dire(
                comptes.detacher(id, visiteur.compteConnecte()),
                "Le compte est détaché : il n’ouvre plus le dossier de cette personne.",
                suite);
        return ICI;
    }

    @PostMapping("/coupure")
    @Exige(DroitsPersonnes.RATTACHER)
    @ConfirmationExigee
    String couper(
            @PathVariable PersonneId id,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        dire(
                comptes.couper(id, motif, visiteur.compteConnecte()),
                "L’accès est coupé : la personne n’entre plus. Qui gère les comptes peut le rétablir.",
                suite);
        return ICI;
    }

    private static void dire(Rattachement reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Rattachement.Fait() -> Avis.fait(fait);
                    case Rattachement.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    case Rattachement.Refus non -> Avis.refus(non.phrase());
                });
    }
}
