package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : une facture validée, avec son numéro et son écriture.
public class FacturesDEssai implements ObjetsDEssai {

    private final AtelierDEssai ateliers;

    public FacturesDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/factures/{piece}") || chemin.startsWith("/ventes/papiers-en-panne/");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return Map.of("piece", ateliers.validee(ateliers.de(moi), Genre.FACTURE).toString());
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return Map.of(
                "piece", ateliers.validee(ateliers.dAutrui(), Genre.FACTURE).toString());
    }
}
