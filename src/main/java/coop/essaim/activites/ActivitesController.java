package coop.essaim.activites;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La liste des activités, et l'ouverture de l'une d'elles.
@Controller
@Exige(DroitsActivites.LIRE_TOUTES)
class ActivitesController {

    static final String CHEMIN = "/activites";

    private static final Feuille<ActiviteListee> FEUILLE = Feuille.<ActiviteListee>de("Activités")
            .colonne("Enseigne", ActiviteListee::enseigne)
            .colonne("Section", ActiviteListee::section)
            .colonne("Métier", ActiviteListee::metier)
            .colonne("NAF", ActiviteListee::naf)
            .colonne("Entrepreneurs", ActiviteListee::entrepreneurs)
            .colonne("Ouverte le", ActiviteListee::ouverteLe)
            .colonne("Fermée le", ActiviteListee::fermeeLe);

    private final ListeDesActivitesSql sql;
    private final Activites activites;
    private final Clock horloge;

    ActivitesController(ListeDesActivitesSql sql, Activites activites, Clock horloge) {
        this.sql = sql;
        this.activites = activites;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(@ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, Model page) {
        var lignes = sql.chercher(filtre, LocalDate.now(horloge), ListeDesActivitesSql.COLONNES.fenetre(adresse));
        page.addAttribute("activites", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        return "activites/activites";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "activites", FEUILLE, toutes(filtre, adresse));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "activites", FEUILLE, toutes(filtre, adresse));
    }

    private Iterator<ActiviteListee> toutes(FiltreSaisie filtre, Map<String, String> adresse) {
        return sql.chercher(filtre, LocalDate.now(horloge), ListeDesActivitesSql.COLONNES.tout(adresse))
                .lignes()
                .iterator();
    }

    @GetMapping(CHEMIN + "/nouvelle")
    @Exige(DroitsActivites.GERER)
    String preparer(Model page) {
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "activites/nouvelle";
    }

    @PostMapping(CHEMIN)
    @Exige(DroitsActivites.GERER)
    String ouvrir(
            @Valid @ModelAttribute OuvertureSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return preparer(page);
        var ouverture = activites.ouvrir(
                requireNonNull(saisie.enseigne()), requireNonNull(saisie.ouverteLe()), visiteur.compteConnecte());
        switch (ouverture) {
            case Ouverture.Faite(var activite) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("L’activité est ouverte, avec sa section " + activite.section()
                                + " au grand livre. Dites maintenant qui la mène."));
                return "redirect:" + CHEMIN + "/" + activite.id();
            }
            case Ouverture.EnseignePrise(var _) ->
                refus.rejectValue(
                        "enseigne",
                        "prise",
                        "Choisissez une autre enseigne : une activité ouverte porte déjà celle-ci, et les clients les confondraient.");
        }
        return preparer(page);
    }
}
