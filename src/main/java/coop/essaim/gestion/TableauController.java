package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.FichierEnvoye;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Le tableau de gestion d'une activité : sa page, son papier, son classeur, et les lignes derrière chaque chiffre.
@Controller
@Exige({DroitsActivites.LIRE_LES_SIENNES, DroitsActivites.LIRE_TOUTES})
class TableauController {

    static final String CHEMIN = "/gestion/activites/{activite}";

    private final Activites activites;
    private final Tableaux tableaux;
    private final LignesSql lignes;
    private final EcrituresDActiviteSql ecritures;
    private final PapierDuTableau papier;
    private final Clock horloge;

    TableauController(
            Activites activites,
            Tableaux tableaux,
            LignesSql lignes,
            EcrituresDActiviteSql ecritures,
            PapierDuTableau papier,
            Clock horloge) {
        this.activites = activites;
        this.tableaux = tableaux;
        this.lignes = lignes;
        this.ecritures = ecritures;
        this.papier = papier;
        this.horloge = horloge;
    }

    /// L'entrepreneur d'une seule activité arrive droit sur son tableau.
    @GetMapping("/mon-tableau")
    String sien(Visiteur visiteur, Model page) {
        var siennes = activites.visiblesPar(visiteur);
        if (siennes.size() == 1) return lire(siennes.getFirst().id(), null, visiteur, page);
        page.addAttribute("activites", siennes);
        return "gestion/mes-activites";
    }

    @GetMapping(CHEMIN)
    String lire(
            @PathVariable ActiviteId activite,
            @RequestParam(required = false) @Nullable LocalDate au,
            Visiteur visiteur,
            Model page) {
        page.addAttribute("tableau", tableau(visiteur, activite, jour(au)));
        page.addAttribute("peutFixer", visiteur.peut(DroitsGestion.FIXER_OBJECTIF));
        return "gestion/tableau";
    }

    /// Ce que l'adresse demande : le poste d'abord, puis les jours, puis où reprendre.
    record DetailSaisie(
            @Nullable String poste,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            @Nullable String apres) {}

    @GetMapping(CHEMIN + "/lignes")
    String detailler(
            @PathVariable ActiviteId activite, @ModelAttribute DetailSaisie saisie, Visiteur visiteur, Model page) {
        var celle = exiger(visiteur, activite);
        var demande = choix(celle, saisie)
                .flatMap(choix -> Detail.de(choix, saisie.du(), jour(saisie.au()), saisie.apres()))
                .orElseThrow(TableauController::introuvable);
        page.addAttribute("activite", celle);
        page.addAttribute("detail", demande);
        page.addAttribute("lignes", lignes.lire(celle.section(), demande));
        page.addAttribute("total", lignes.total(celle.section(), demande));
        return "gestion/lignes";
    }

    private Optional<Choix> choix(Activite activite, DetailSaisie saisie) {
        if (saisie.poste() == null) return Optional.of(Choix.de(Poste.VENTES));
        if (!saisie.poste().equals(Choix.DISPONIBLE)) return Choix.de(saisie.poste());
        return Optional.of(Choix.disponible(tableaux.dus(activite, jour(saisie.au()))));
    }

    /// Une écriture, pour qui ne lit que son activité : chaque ligne ouvre la sienne.
    @GetMapping(CHEMIN + "/ecritures/{ecriture}")
    String ecriture(@PathVariable ActiviteId activite, @PathVariable long ecriture, Visiteur visiteur, Model page) {
        var celle = exiger(visiteur, activite);
        page.addAttribute("activite", celle);
        page.addAttribute(
                "ecriture", ecritures.lire(celle.section(), ecriture).orElseThrow(TableauController::introuvable));
        return "gestion/ecriture";
    }

    @GetMapping(CHEMIN + ".pdf")
    ResponseEntity<byte[]> imprimer(
            @PathVariable ActiviteId activite,
            @RequestParam(required = false) @Nullable LocalDate au,
            Visiteur visiteur) {
        var tableau = tableau(visiteur, activite, jour(au));
        return FichierEnvoye.pdf("tableau-de-gestion.pdf", papier.imprimer(tableau));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void classeur(
            @PathVariable ActiviteId activite,
            @RequestParam(required = false) @Nullable LocalDate au,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        papier.classeur(tableau(visiteur, activite, jour(au)), reponse);
    }

    private Tableau tableau(Visiteur visiteur, ActiviteId activite, LocalDate au) {
        if (!activites.peutVoir(visiteur, activite)) throw introuvable();
        return tableaux.trouver(activite, au).orElseThrow(TableauController::introuvable);
    }

    private Activite exiger(Visiteur visiteur, ActiviteId id) {
        return activites.pour(visiteur, id).orElseThrow(TableauController::introuvable);
    }

    private static ResponseStatusException introuvable() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private LocalDate jour(@Nullable LocalDate demande) {
        return demande == null ? LocalDate.now(horloge) : demande;
    }
}
