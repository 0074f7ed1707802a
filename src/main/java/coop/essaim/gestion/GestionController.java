package coop.essaim.gestion;

import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.graphique.Graphique;
import coop.essaim.commun.page.graphique.Unite;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Toutes les activités d'un coup d'œil, et la mutualisation : les pages de l'équipe.
@Controller
class GestionController {

    static final String CHEMIN = "/gestion";

    private static final Feuille<Situation> FEUILLE = Feuille.<Situation>de("Activités")
            .colonne("Activité", Situation::enseigne)
            .colonne("Section", Situation::section)
            .colonne("Entrepreneurs", s -> String.join(", ", s.entrepreneurs()))
            .colonne("Accompagnement", s -> s.suivi().nomsDesConseillers())
            .colonne("Territoire", s -> s.suivi().nomsDesTerritoires())
            .colonne("Chiffre d'affaires", Situation::ventes)
            .colonne("Résultat", Situation::resultat)
            .colonne("Trésorerie", Situation::tresorerie)
            .colonne("Trésorerie disponible", Situation::disponible)
            .colonne("À encaisser", Situation::aEncaisser)
            .colonne("Contribution", Situation::contribution)
            .colonne("Objectif", Situation::objectif)
            .colonne("Écart à l'objectif", Situation::ecart);

    private final VueDEnsemble vue;
    private final Clock horloge;

    GestionController(VueDEnsemble vue, Clock horloge) {
        this.vue = vue;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    @Exige(DroitsActivites.LIRE_TOUTES)
    String lister(@ModelAttribute ChoixDeVue choix, Model page) {
        var toutes = vue.a(choix.jour(horloge));
        page.addAttribute("situations", choix.appliquer(toutes));
        page.addAttribute("conseillers", ChoixDeVue.conseillers(toutes));
        page.addAttribute("territoires", ChoixDeVue.territoires(toutes));
        page.addAttribute("tranches", ChoixDeVue.tranches());
        page.addAttribute("choix", choix);
        page.addAttribute("au", choix.jour(horloge));
        return "gestion/activites";
    }

    @GetMapping(CHEMIN + ".csv")
    @Exige(DroitsActivites.LIRE_TOUTES)
    void csv(@ModelAttribute ChoixDeVue choix, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "activites", FEUILLE, choisies(choix).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    @Exige(DroitsActivites.LIRE_TOUTES)
    void xlsx(@ModelAttribute ChoixDeVue choix, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "activites", FEUILLE, choisies(choix).iterator());
    }

    private List<Situation> choisies(ChoixDeVue choix) {
        return choix.appliquer(vue.a(choix.jour(horloge)));
    }

    @GetMapping(CHEMIN + "/mutualisation")
    @Exige(DroitsGestion.LIRE_MUTUALISATION)
    String mutualisation(@RequestParam(required = false) @Nullable LocalDate au, Model page) {
        var jour = au == null ? LocalDate.now(horloge) : au;
        var mutualisation = vue.mutualisation(jour);
        page.addAttribute("mutualisation", mutualisation);
        page.addAttribute("au", jour);
        page.addAttribute("graphique", repartition(mutualisation));
        return "gestion/mutualisation";
    }

    private static Graphique repartition(Mutualisation mutualisation) {
        var tranches = mutualisation.tranches();
        return Graphique.barres(
                        "Nombre de contributeurs par tranche de contribution",
                        Unite.NOMBRE,
                        tranches.stream().map(Mutualisation.Tranche::court).toList())
                .serie(
                        "Cet exercice",
                        tranches.stream()
                                .map(t -> BigDecimal.valueOf(t.nombre()))
                                .toList())
                .serie(
                        "L’exercice précédent",
                        tranches.stream()
                                .map(t -> BigDecimal.valueOf(t.nombrePrecedent()))
                                .toList());
    }
}
