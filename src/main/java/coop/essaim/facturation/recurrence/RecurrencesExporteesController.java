package coop.essaim.facturation.recurrence;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Les factures récurrentes en fichier : celles que la personne lit à l'écran.
@Controller
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class RecurrencesExporteesController {

    private static final Feuille<Recurrence> FEUILLE = Feuille.<Recurrence>de("Factures récurrentes")
            .colonne("Objet", une -> une.contenu().texte().objet())
            .colonne("Client", Recurrence::client)
            .colonne("Activité", Recurrence::enseigne)
            .colonne("Rythme", une -> une.calendrier().rythme().libelle())
            .colonne("Du", une -> une.calendrier().du())
            .colonne("Au", une -> une.calendrier().au())
            .colonne("TTC", Recurrence::ttc)
            .colonne("Dernière", Recurrence::derniere)
            .colonne("Prochaine", une -> une.prochaine().orElse(null))
            .colonne("État", Recurrence::etat)
            .colonne("Ce qui la bloque", Recurrence::refus);

    private final RecurrencesSql sql;
    private final AccesDesPieces acces;

    RecurrencesExporteesController(RecurrencesSql sql, AccesDesPieces acces) {
        this.sql = sql;
        this.acces = acces;
    }

    @GetMapping(RecurrencesController.CHEMIN + ".csv")
    void csv(Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse,
                "factures-recurrentes",
                FEUILLE,
                sql.lister(acces.lisibles(visiteur)).iterator());
    }

    @GetMapping(RecurrencesController.CHEMIN + ".xlsx")
    void xlsx(Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse,
                "factures-recurrentes",
                FEUILLE,
                sql.lister(acces.lisibles(visiteur)).iterator());
    }
}
