package coop.essaim.facturation.consultation;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// La série chronologique des factures et des avoirs. Les brouillons sont au-dessus, tant qu'on n'y cherche rien : sur
/// un téléphone, vingt d'entre eux cacheraient la réponse.
@Controller
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class FacturesController {

    static final String CHEMIN = "/factures";
    private static final int BROUILLONS = 20;

    private static final Feuille<FactureListee> FEUILLE = Feuille.<FactureListee>de("Factures")
            .colonne("Numéro", FactureListee::numero)
            .colonne("Genre", facture -> facture.genre().libelle())
            .colonne("Date", FactureListee::date)
            .colonne("Échéance", FactureListee::echeance)
            .colonne("Activité", FactureListee::enseigne)
            .colonne("Client", FactureListee::client)
            .colonne("Objet", FactureListee::objet)
            .colonne("HT", FactureListee::ht)
            .colonne("TVA", FactureListee::tva)
            .colonne("TTC", FactureListee::ttc)
            .colonne("Reste dû", FactureListee::reste)
            .colonne("Avoir à imputer", FactureListee::avoir)
            .colonne("État", facture -> facture.etat().libelle());

    private final Serie serie;
    private final SerieSql sql;
    private final AccesDesPieces acces;

    FacturesController(Serie serie, SerieSql sql, AccesDesPieces acces) {
        this.serie = serie;
        this.sql = sql;
        this.acces = acces;
    }

    @GetMapping(CHEMIN)
    String lister(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var choix = acces.choix(visiteur);
        var lignes = serie.chercher(filtre, choix, SerieSql.COLONNES.fenetre(adresse));
        page.addAttribute("factures", lignes.lignes());
        if (filtre.clientChoisi() != null && !lignes.lignes().isEmpty())
            page.addAttribute("client", lignes.lignes().getFirst().client());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        var brouillons = filtre.reduit()
                ? List.<BrouillonListe>of()
                : sql.brouillons(false, choix.lisibles(), choix.enseignes(), BROUILLONS + 1);
        page.addAttribute("brouillons", brouillons.stream().limit(BROUILLONS).toList());
        page.addAttribute("dAutres", brouillons.size() > BROUILLONS);
        page.addAttribute("reduite", filtre.reduit());
        page.addAttribute("activites", choix.activites());
        page.addAttribute("peutFaire", choix.peutFaire());
        return "facturation/consultation/factures";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "factures", FEUILLE, toutes(filtre, adresse, visiteur));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "factures", FEUILLE, toutes(filtre, adresse, visiteur));
    }

    private Iterator<FactureListee> toutes(FiltreSaisie filtre, Map<String, String> adresse, Visiteur visiteur) {
        Fenetre<FactureListee> tout = SerieSql.COLONNES.tout(adresse);
        return serie.chercher(filtre, acces.choix(visiteur), tout).lignes().iterator();
    }
}
