package coop.essaim.facturation.relance;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Entetes;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Le relevé d'un client, tel qu'il se joint à un courrier.
@Component
class PapierDeReleve {

    private final Impressions impressions;
    private final Entetes entetes;

    PapierDeReleve(Impressions impressions, Entetes entetes) {
        this.impressions = impressions;
        this.entetes = entetes;
    }

    byte[] imprimer(Releve releve, AdressePostale adresse) {
        var titre = "Relevé de compte au " + EnFrancais.enFrancais(releve.jour());
        return impressions.imprimer(Impression.de(
                titre,
                "facturation/relance/releve-papier",
                Map.of("entete", entetes.duJour(), "titre", titre, "releve", releve, "adresse", adresse)));
    }
}
