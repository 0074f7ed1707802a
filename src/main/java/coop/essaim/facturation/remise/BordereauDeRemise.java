package coop.essaim.facturation.remise;

import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Entetes;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Le bordereau que la banque attend avec les chèques.
@Component
class BordereauDeRemise {

    private final Impressions impressions;
    private final Entetes entetes;

    BordereauDeRemise(Impressions impressions, Entetes entetes) {
        this.impressions = impressions;
        this.entetes = entetes;
    }

    byte[] imprimer(RemiseFaite remise, List<Cheque> cheques) {
        return impressions.imprimer(Impression.de(
                "Remise de chèques " + remise.numero(),
                "facturation/remise/bordereau",
                Map.of(
                        "entete",
                        entetes.duJour(),
                        "remise",
                        remise,
                        "cheques",
                        cheques,
                        "jour",
                        EnFrancais.enFrancais(remise.date()))));
    }
}
