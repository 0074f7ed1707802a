package coop.essaim.acces.journal;

import coop.essaim.acces.DroitsAdministration;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Le journal emporté, avec les filtres de l'écran. Une date illisible ne filtre pas.
@Controller
@Exige(DroitsAdministration.LIRE_JOURNAL)
class JournalExportController {

    private static final Feuille<LigneAffichee> FEUILLE = Feuille.<LigneAffichee>de("Journal")
            .colonne("N°", LigneAffichee::rang)
            .colonne("Quand", LigneAffichee::quand)
            .colonne("Qui", LigneAffichee::qui)
            .colonne("Acte", LigneAffichee::acte)
            .colonne("Code", LigneAffichee::code)
            .colonne("Sur quoi", LigneAffichee::nomme)
            .colonne("Ce que c'est", LigneAffichee::precision)
            .colonne("Identifiant", LigneAffichee::identifiant)
            .colonne("Ce qui a changé", ligne -> String.join(" ; ", ligne.changements()))
            .colonne("Empreinte", LigneAffichee::empreinte);

    private final JournalSql sql;
    private final LibellesDActes libelles;
    private final NomsAuJournal noms;

    JournalExportController(JournalSql sql, LibellesDActes libelles, NomsAuJournal noms) {
        this.sql = sql;
        this.libelles = libelles;
        this.noms = noms;
    }

    @GetMapping(JournalAuditController.CHEMIN + ".csv")
    void csv(@ModelAttribute FiltreSaisie filtre, BindingResult refus, Visiteur visiteur, HttpServletResponse reponse)
            throws IOException {
        Telechargement.csv(reponse, "journal", FEUILLE, lignes(filtre, refus, visiteur));
    }

    @GetMapping(JournalAuditController.CHEMIN + ".xlsx")
    void xlsx(@ModelAttribute FiltreSaisie filtre, BindingResult refus, Visiteur visiteur, HttpServletResponse reponse)
            throws IOException {
        Telechargement.xlsx(reponse, "journal", FEUILLE, lignes(filtre, refus, visiteur));
    }

    private Iterator<LigneAffichee> lignes(FiltreSaisie filtre, BindingResult refus, Visiteur visiteur) {
        var recherche = filtre.recherche(refus, visiteur.peut(DroitsAdministration.LIRE_TOUT_LE_JOURNAL));
        var fenetre = JournalAuditController.COLONNES.tout(Map.of());
        var lignes = sql.chercher(recherche, fenetre).lignes();
        var nommes = noms.de(lignes);
        return lignes.stream()
                .map(ligne -> LigneAffichee.de(ligne, libelles, nommes))
                .iterator();
    }
}
