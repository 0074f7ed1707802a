package coop.essaim.gestion;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.documents.Entete;
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
    private final Cooperatives cooperatives;

    PapierDuTableau(Impressions impressions, Cooperatives cooperatives) {
        this.impressions = impressions;
        this.cooperatives = cooperatives;
    }

    byte[] imprimer(Tableau tableau) {
        var entete =
                cooperatives.a(tableau.au()).map(PapierDuTableau::entete).orElseGet(() -> Entete.sansLogo("Essaim"));
        return impressions.imprimer(Impression.de(
                "Tableau de gestion — " + tableau.activite().enseigne(),
                "gestion/tableau-papier",
                Map.of("entete", entete, "tableau", tableau)));
    }

    private static Entete entete(Cooperative cooperative) {
        return Entete.sansLogo(cooperative.denomination(), "SIREN " + cooperative.siren());
    }

    void classeur(Tableau tableau, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "tableau-de-gestion-" + tableau.au(), Classeur.de(tableau));
    }
}
