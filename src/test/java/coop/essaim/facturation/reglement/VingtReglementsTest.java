package coop.essaim.facturation.reglement;

import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.encaissement.Encaissements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Le lundi et le jeudi : vingt chèques d'un écran, tous ou aucun.
@EssaiComplet
class VingtReglementsTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Encaissements encaissements;

    @Test
    void vingt_chèques_tapés_en_un_écran_paient_vingt_factures_ou_aucune() {
        var comptoir = usine.createBean(Comptoir.class);
        var ludovic = comptoir.ludovic();
        var factures = IntStream.range(0, 20)
                .mapToObj(_ -> comptoir.commerce().facture(prestation("Ourlets", "1", "10.00")))
                .toList();

        var fautif = lot(factures);
        fautif.put("lignes[19].montant", "11,99.5");
        var refuse = comptoir.envoyer(ludovic, "/encaissements/saisie", fautif);
        assertThat(refuse.getStatus()).isEqualTo(422);
        assertThat(texte(refuse))
                .as("les vingt lignes restent tapées")
                .contains(factures.stream().map(Facture::numero).toList());
        assertThat(restes(factures)).containsOnly(Montant.euros("12.00"));

        var fait = comptoir.envoyer(ludovic, "/encaissements/saisie", lot(factures));
        assertThat(fait.getStatus()).as(texte(fait)).isEqualTo(302);
        assertThat(restes(factures)).containsOnly(Montant.ZERO);
    }

    private static Map<String, String> lot(List<Facture> factures) {
        var champs = new HashMap<String, String>();
        champs.put("mode", "CHEQUE");
        champs.put("date", EnFrancais.enTableau(Commerce.AUJOURD_HUI));
        for (int rang = 0; rang < factures.size(); rang++) {
            champs.put("lignes[" + rang + "].factures", factures.get(rang).numero());
            champs.put(
                    "lignes[" + rang + "].reference",
                    "VINGT-" + factures.get(rang).numero());
        }
        return champs;
    }

    private List<Montant> restes(List<Facture> factures) {
        return factures.stream()
                .map(une -> encaissements.reste(une.id()).orElseThrow())
                .toList();
    }
}
