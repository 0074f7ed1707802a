package coop.essaim.gestion;

import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.documents.Entetes;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Le tableau de gestion à emporter : en papier, en classeur.
@Component
class PapierDuTableau {

    private final Impressions impressions;
    private final Entetes entetes;

    PapierDuTableau(Impressions impressions, Entetes entetes) {
        this.impressions = impressions;
        this.entetes = entetes;
    }

    byte[] imprimer(Tableau tableau) {
        return impressions.imprimer(Impression.de(
                "Tableau de gestion — " + tableau.activite().enseigne(),
                "gestion/tableau-papier",
                Map.of("entete", entetes.le(tableau.au()), "tableau", tableau)));
    }

    void classeur(Tableau tableau, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "tableau-de-gestion-" + tableau.au(), Classeur.de(tableau));
    }
}
