package coop.essaim.acces.administration;

import coop.essaim.acces.ChangementDEtat;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.DroitsAcces;
import coop.essaim.acces.facteur.SecondFacteur;
import coop.essaim.acces.lien.Invitation;
import coop.essaim.acces.lien.Liens;
import coop.essaim.acces.session.Sessions;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ce qui ouvre ou ferme l'entrée d'une personne : état du compte, invitation, sessions, double authentification.
@Controller
@RequestMapping(AdministrationComptesController.CHEMIN + "/{compte}")
@Exige(DroitsAcces.GERER_COMPTES)
class AdministrationEntreeController {

    private static final String VERS_LE_COMPTE = "redirect:" + AdministrationComptesController.CHEMIN + "/{compte}";

    private final Comptes comptes;
    private final Liens liens;
    private final Sessions sessions;
    private final SecondFacteur secondFacteur;

    AdministrationEntreeController(Comptes comptes, Liens liens, Sessions sessions, SecondFacteur secondFacteur) {
        this.comptes = comptes;
        this.liens = liens;
        this.sessions = sessions;
        this.secondFacteur = secondFacteur;
    }

    @PostMapping("/desactivation")
    String desactiver(
            @PathVariable UUID compte,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var changement = comptes.desactiver(compte, motif, visiteur.compteConnecte());
        return apres(changement, "Le compte est désactivé : ses sessions sont fermées.", suite);
    }

    @PostMapping("/reactivation")
    String reactiver(@PathVariable UUID compte, Visiteur visiteur, RedirectAttributes suite) {
        var changement = comptes.reactiver(compte, visiteur.compteConnecte());
        return apres(changement, "Le compte est réactivé : la personne peut de nouveau se connecter.", suite);
    }

    private static String apres(ChangementDEtat changement, String fait, RedirectAttributes suite) {
        return dire(
                suite,
                switch (changement) {
                    case ChangementDEtat.Fait() -> Avis.fait(fait);
                    case ChangementDEtat.SansEffet() ->
                        Avis.information("Rien n’a changé : le compte était déjà dans cet état.");
                    case ChangementDEtat.CompteInconnu() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    case ChangementDEtat.MotifManquant() ->
                        Avis.refus("Pour désactiver ce compte, écrivez pourquoi, en 500 caractères au plus.");
                    case ChangementDEtat.DernierAdministrateur() ->
                        AdministrationCompteController.DERNIER_ADMINISTRATEUR;
                    case ChangementDEtat.SoiMeme() ->
                        Avis.refus(
                                "Demandez à une autre personne qui gère les comptes : nul ne ferme son propre compte.");
                });
    }

    @PostMapping("/invitation")
    String inviter(@PathVariable UUID compte, RedirectAttributes suite) {
        return dire(
                suite,
                switch (liens.inviter(compte)) {
                    case Invitation.Envoyee() ->
                        liens.partentParCourriel()
                                ? Avis.fait(
                                        "Un lien part par courriel : il sert une fois, pendant sept jours, et remplace le précédent.")
                                : Avis.attention(AdministrationComptesController.enMainPropre(
                                        comptes.trouver(compte).orElseThrow().courriel()));
                    case Invitation.CompteInconnu() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    case Invitation.CompteDesactive() ->
                        Avis.refus("Pour envoyer un lien, réactivez d’abord ce compte.");
                });
    }

    @PostMapping("/sessions/fermeture")
    String fermerLesSessions(@PathVariable UUID compte, Visiteur visiteur, RedirectAttributes suite) {
        exister(compte);
        int fermees = sessions.fermerToutes(compte, null, "révoquée", visiteur.compteConnecte());
        return dire(
                suite,
                fermees == 0
                        ? Avis.information("Rien n’a changé : ce compte n’avait aucune session ouverte.")
                        : Avis.fait("Les sessions de ce compte sont fermées : la personne devra se reconnecter."));
    }

    /// Qui la retire vient de redonner son mot de passe : c'est ainsi que l'on prend le compte d'autrui.
    @PostMapping("/double-authentification/retrait")
    @ConfirmationExigee
    String retirerLaDoubleAuthentification(@PathVariable UUID compte, Visiteur visiteur, RedirectAttributes suite) {
        exister(compte);
        boolean retiree = secondFacteur.retirer(compte, visiteur.compteConnecte());
        return dire(
                suite,
                retiree
                        ? Avis.fait("La double authentification est retirée : la personne l’installera de nouveau.")
                        : Avis.information("Rien n’a changé : ce compte n’avait pas de double authentification."));
    }

    private void exister(UUID compte) {
        if (comptes.trouver(compte).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String dire(RedirectAttributes suite, Avis avis) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return VERS_LE_COMPTE;
    }
}
