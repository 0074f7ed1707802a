package coop.essaim.facturation.reglement;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Ce que les clients ont payé : les règlements, les derniers d'abord.
@Controller
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class EncaissementsController {

    static final String CHEMIN = "/encaissements";

    private static final Feuille<ReglementListe> FEUILLE = Feuille.<ReglementListe>de("Encaissements")
            .colonne("Numéro", ReglementListe::numero)
            .colonne("Date", ReglementListe::date)
            .colonne("Nature", reglement -> reglement.nature().libelle())
            .colonne("Moyen", ReglementListe::moyen)
            .colonne("Référence", reglement -> reglement.reference() == null ? "" : reglement.reference())
            .colonne("Activité", ReglementListe::enseignes)
            .colonne("Client", ReglementListe::client)
            .colonne("Factures", reglement -> reglement.factures() == null ? "" : reglement.factures())
            .colonne("Montant", ReglementListe::montant)
            .colonne("État", reglement -> reglement.etat().libelle());

    private final RegistreSql sql;
    private final AccesDesPieces acces;

    EncaissementsController(RegistreSql sql, AccesDesPieces acces) {
        this.sql = sql;
        this.acces = acces;
    }

    @GetMapping(CHEMIN)
    String lister(
            @ModelAttribute FiltreDeReglementsSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            Model page) {
        var lignes = sql.chercher(filtre, acces.lisibles(visiteur), RegistreSql.COLONNES.fenetre(adresse));
        page.addAttribute("reglements", lignes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, lignes));
        page.addAttribute("activites", acces.choixDActivites(visiteur));
        page.addAttribute("modes", modes());
        page.addAttribute("peutEncaisser", visiteur.peut(DroitsFacturation.ENCAISSER));
        return "facturation/reglement/liste";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(
            @ModelAttribute FiltreDeReglementsSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "encaissements", FEUILLE, tous(filtre, adresse, visiteur));
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(
            @ModelAttribute FiltreDeReglementsSaisie filtre,
            @RequestParam Map<String, String> adresse,
            Visiteur visiteur,
            HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "encaissements", FEUILLE, tous(filtre, adresse, visiteur));
    }

    static java.util.List<Option> modes() {
        return Arrays.stream(ModeDeReglement.values())
                .map(mode -> Option.de(mode.name(), mode.libelle()))
                .toList();
    }

    private Iterator<ReglementListe> tous(
            FiltreDeReglementsSaisie filtre, Map<String, String> adresse, Visiteur visiteur) {
        return sql.chercher(filtre, acces.lisibles(visiteur), RegistreSql.COLONNES.tout(adresse))
                .lignes()
                .iterator();
    }
}
