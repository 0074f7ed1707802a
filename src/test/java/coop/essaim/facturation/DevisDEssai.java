package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : un devis validé, que le client n'a pas encore lu.
public class DevisDEssai implements ObjetsDEssai {

    private final AtelierDEssai ateliers;

    public DevisDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/devis/{piece}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return Map.of("piece", ateliers.validee(ateliers.de(moi), Genre.DEVIS).toString());
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return Map.of("piece", ateliers.validee(ateliers.dAutrui(), Genre.DEVIS).toString());
    }
}
