package coop.essaim.acces.journal;

import coop.essaim.acces.DroitsAdministration;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.saisie.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Qui a fait quoi. L'administrateur technique n'y lit que les actes d'accès.
@Controller
@Exige(DroitsAdministration.LIRE_JOURNAL)
class JournalAuditController {

    static final String CHEMIN = "/administration/journal";
    static final Colonnes<Ligne> COLONNES = Colonnes.departagees("rang", Genre.ENTIER, Ligne::rang)
            .par("rang", "rang", Genre.ENTIER, Ligne::rang)
            .dAbord("-rang");

    private final JournalSql sql;
    private final LibellesDActes libelles;
    private final NomsAuJournal noms;

    JournalAuditController(JournalSql sql, LibellesDActes libelles, NomsAuJournal noms) {
        this.sql = sql;
        this.libelles = libelles;
        this.noms = noms;
    }

    @GetMapping(CHEMIN)
    String lire(
            @ModelAttribute FiltreSaisie filtre,
            BindingResult refus,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var recherche = filtre.recherche(refus, visiteur.peut(DroitsAdministration.LIRE_TOUT_LE_JOURNAL));
        var lignes = refus.hasErrors() ? vide() : sql.chercher(recherche, COLONNES.fenetre(adresse));
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        var nommes = noms.de(lignes.lignes());
        page.addAttribute(
                "lignes",
                lignes.lignes().stream()
                        .map(l -> LigneAffichee.de(l, libelles, nommes))
                        .toList());
        page.addAttribute("objet", recherche.objet());
        page.addAttribute("actes", actes(recherche));
        return "acces/journal/journal";
    }

    private List<Option> actes(Recherche recherche) {
        return sql.actes(recherche.chaine()).stream()
                .filter(code -> recherche.toutLire() || code.startsWith("acces."))
                .map(code -> Option.de(code, libelles.de(code)))
                .sorted(Comparator.comparing(Option::libelle))
                .toList();
    }

    static PageDeCles<Ligne> vide() {
        return COLONNES.fenetre(Map.of()).page(List.of());
    }
}
