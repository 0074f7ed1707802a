package coop.essaim.facturation.devis;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
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

/// La liste des devis, les plus récents d'abord : en attente, acceptés, refusés, expirés.
@Controller
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class TousLesDevisController {

    static final String CHEMIN = "/devis";

    private static final Feuille<DevisListe> FEUILLE = Feuille.<DevisListe>de("Devis")
            .colonne("Numéro", DevisListe::numero)
            .colonne("Date", DevisListe::date)
            .colonne("Valable jusqu’au", DevisListe::valableAu)
            .colonne("Activité", DevisListe::enseigne)
            .colonne("Client", DevisListe::client)
            .colonne("Objet", DevisListe::objet)
            .colonne("HT", DevisListe::ht)
            .colonne("TTC", DevisListe::ttc)
            .colonne("Facturé TTC", DevisListe::facture)
            .colonne("État", devis -> devis.etat().libelle());

    private final ListeDesDevisSql sql;
    private final AccesDesPieces acces;
    private final Clock horloge;

    TousLesDevisController(ListeDesDevisSql sql, AccesDesPieces acces, Clock horloge) {
        this.sql = sql;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lister(
            @ModelAttribute FiltreDeDevis filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var fenetre = ListeDesDevisSql.COLONNES.fenetre(adresse);
        var lignes = sql.chercher(filtre, acces.lisibles(visiteur), LocalDate.now(horloge), fenetre);
        page.addAttribute("devis", lignes.lignes());
        if (filtre.clientChoisi() != null && !lignes.lignes().isEmpty())
            page.addAttribute("client", lignes.lignes().getFirst().client());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("activites", acces.choixDActivites(visiteur));
        page.addAttribute("peutFaire", !acces.aFacturer(visiteur).isEmpty());
        return "facturation/devis/liste";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreDeDevis filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "devis", FEUILLE, tous(filtre, adresse, visiteur));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreDeDevis filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "devis", FEUILLE, tous(filtre, adresse, visiteur));
    }

    private Iterator<DevisListe> tous(FiltreDeDevis filtre, Map<String, String> adresse, Visiteur visiteur) {
        var tout = ListeDesDevisSql.COLONNES.tout(adresse);
        return sql.chercher(filtre, acces.lisibles(visiteur), LocalDate.now(horloge), tout)
                .lignes()
                .iterator();
    }
}
