package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : les actes sur une facture officielle, la sienne et celle d'autrui.
public class FacturesDEssai implements ObjetsDEssai {

    private final VentesDEssai ventes;
    private final Commerce commerce;

    public FacturesDEssai(AutowireCapableBeanFactory usine) {
        ventes = usine.createBean(VentesDEssai.class);
        commerce = usine.createBean(Commerce.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/factures/{piece}/");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return valider(ventes.propre(moi));
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return valider(ventes.autre(moi));
    }

    private Map<String, String> valider(Map<String, String> objet) {
        commerce.preparer();
        var piece = commerce.pieces.trouver(UUID.fromString(objet.get("piece"))).orElseThrow();
        var reponse = commerce.factures.valider(new Factures.Demande(
                new FactureId(piece.id()), piece.version(), Commerce.AUJOURD_HUI, null, "Maud Kerivel"));
        if (!(reponse instanceof Validation.Faite)) throw new IllegalStateException("Facture d'essai : " + reponse);
        return objet;
    }
}
