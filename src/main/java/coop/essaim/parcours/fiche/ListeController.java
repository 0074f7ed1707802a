package coop.essaim.parcours.fiche;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.parcours.DroitsParcours;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// La liste des parcours.
@Controller
@Exige(DroitsParcours.LIRE)
class ListeController {

    static final String CHEMIN = "/parcours";

    private static final Feuille<ParcoursListe> FEUILLE = Feuille.<ParcoursListe>de("Parcours")
            .colonne("Personne", ParcoursListe::nom)
            .colonne("Étape", ligne -> ligne.parcours().libelle())
            .colonne("Contrat", ligne -> ligne.contrat().libelle())
            .colonne("Depuis le", ParcoursListe::depuis)
            .colonne("Accompagnée par", ParcoursListe::conseiller)
            .colonne("Prochaine échéance", ParcoursListe::prochaine);

    private final ListeSql sql;
    private final Clock horloge;

    ListeController(ListeSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(@ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, Model page) {
        var jour = LocalDate.now(horloge);
        var lignes = sql.chercher(filtre, jour, ListeSql.COLONNES.fenetre(adresse));
        page.addAttribute("parcours", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("conseillers", sql.conseillers(jour));
        page.addAttribute("aujourdhui", jour);
        return "parcours/fiche/liste";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "parcours", FEUILLE, toutes(filtre, adresse));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "parcours", FEUILLE, toutes(filtre, adresse));
    }

    private Iterator<ParcoursListe> toutes(FiltreSaisie filtre, Map<String, String> adresse) {
        return sql.chercher(filtre, LocalDate.now(horloge), ListeSql.COLONNES.tout(adresse))
                .lignes()
                .iterator();
    }
}
