package coop.essaim.personnes.fiche;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.Origine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// La liste des personnes, et la même à emporter.
@Controller
@Exige(DroitsPersonnes.LIRE)
class PersonnesController {

    static final String CHEMIN = "/personnes";

    private static final Feuille<PersonneListe> FEUILLE = Feuille.<PersonneListe>de("Personnes")
            .colonne("Nom", PersonneListe::nom)
            .colonne("Prénom", PersonneListe::prenom)
            .colonne("Courriel", PersonneListe::courriel)
            .colonne("Téléphone", PersonneListe::telephone)
            .colonne("Commune", PersonneListe::commune)
            .colonne("Accompagnement", PersonneListe::conseiller)
            .colonne("Territoire", PersonneListe::territoire)
            .colonne("A un compte", PersonneListe::aUnCompte)
            .colonne("Fiche ouverte le", PersonneListe::creeA);

    private final ListeSql sql;
    private final Journal journal;
    private final Clock horloge;

    PersonnesController(ListeSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var lignes = sql.chercher(filtre, LocalDate.now(horloge), ListeSql.COLONNES.fenetre(adresse));
        page.addAttribute("personnes", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("combien", sql.combien());
        page.addAttribute("conseillers", sql.conseillers());
        page.addAttribute("territoires", sql.territoires());
        page.addAttribute("origines", origines());
        page.addAttribute("peutTenir", visiteur.peut(DroitsPersonnes.TENIR));
        return "personnes/fiche/personnes";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "personnes", FEUILLE, lignes(filtre, adresse));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreSaisie filtre, @RequestParam Map<String, String> adresse, HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "personnes", FEUILLE, lignes(filtre, adresse));
    }

    private Iterator<PersonneListe> lignes(FiltreSaisie filtre, Map<String, String> adresse) {
        var lignes = sql.chercher(filtre, LocalDate.now(horloge), ListeSql.COLONNES.tout(adresse))
                .lignes();
        journal.consulter("personnes.liste.emporter", Objet.de("personnes", lignes.size()));
        return lignes.iterator();
    }

    static List<Option> origines() {
        return Arrays.stream(Origine.values())
                .map(o -> Option.de(o.name(), o.libelle()))
                .toList();
    }
}
