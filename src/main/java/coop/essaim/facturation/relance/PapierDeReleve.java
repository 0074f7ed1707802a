package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.tiers.FicheDeTiers;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Le relevé d'un client, tel qu'il se joint à un courrier.
@Component
class PapierDeReleve {

    private final Impressions impressions;
    private final TetesDeLettre tetes;

    PapierDeReleve(Impressions impressions, TetesDeLettre tetes) {
        this.impressions = impressions;
        this.tetes = tetes;
    }

    byte[] imprimer(Releve releve, FicheDeTiers client) {
        var titre = "Relevé de compte au " + EnFrancais.enFrancais(releve.jour());
        var tete = tetes.de(releve.enseigne(), TetesDeLettre.destinataire(client, client.nom()));
        return impressions.imprimer(Impression.de(
                titre, "facturation/relance/releve-papier", Map.of("tete", tete, "titre", titre, "releve", releve)));
    }
}
