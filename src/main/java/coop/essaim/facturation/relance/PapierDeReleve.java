package coop.essaim.facturation.relance;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Le relevé d'un client, tel qu'il se joint à un courrier.
@Component
class PapierDeReleve {

    private final Impressions impressions;
    private final Cooperatives cooperatives;

    PapierDeReleve(Impressions impressions, Cooperatives cooperatives) {
        this.impressions = impressions;
        this.cooperatives = cooperatives;
    }

    byte[] imprimer(Releve releve, AdressePostale adresse) {
        var entete = cooperatives
                .actuelle()
                .map(c -> new Entete(c.denomination(), List.of(c.mention()), null))
                .orElseGet(() -> Entete.sansLogo("Coopérative d’activités et d’emploi"));
        var titre = "Relevé de compte au " + EnFrancais.enFrancais(releve.jour());
        return impressions.imprimer(Impression.de(
                titre,
                "facturation/relance/releve-papier",
                Map.of("entete", entete, "titre", titre, "releve", releve, "adresse", adresse)));
    }
}
