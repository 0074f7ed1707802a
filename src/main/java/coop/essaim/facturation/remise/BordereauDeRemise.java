package coop.essaim.facturation.remise;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Le bordereau que la banque attend avec les chèques.
@Component
class BordereauDeRemise {

    private final Impressions impressions;
    private final Cooperatives cooperatives;

    BordereauDeRemise(Impressions impressions, Cooperatives cooperatives) {
        this.impressions = impressions;
        this.cooperatives = cooperatives;
    }

    byte[] imprimer(RemiseFaite remise, List<Cheque> cheques) {
        var entete = cooperatives
                .actuelle()
                .map(c -> new Entete(c.denomination(), List.of(c.mention()), null))
                .orElseGet(() -> Entete.sansLogo("Coopérative d’activités et d’emploi"));
        return impressions.imprimer(Impression.de(
                "Remise de chèques " + remise.numero(),
                "facturation/remise/bordereau",
                Map.of(
                        "entete",
                        entete,
                        "remise",
                        remise,
                        "cheques",
                        cheques,
                        "jour",
                        EnFrancais.enFrancais(remise.date()))));
    }
}
