package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : une facture qui attend dans la file de l'équipe.
public class PiecesSoumisesDEssai implements ObjetsDEssai {

    static final Set<String> CHEMINS = Set.of(
            "/ventes/a-valider/{piece}",
            "/ventes/{piece}/renvoi",
            "/ventes/{piece}/reprise",
            "/ventes/{piece}/validation");

    private final AtelierDEssai ateliers;

    public PiecesSoumisesDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
    }

    @Override
    public boolean sert(String chemin) {
        return CHEMINS.contains(chemin);
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return Map.of("piece", ateliers.soumise(ateliers.de(moi), Genre.FACTURE).toString());
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return Map.of(
                "piece", ateliers.soumise(ateliers.dAutrui(), Genre.FACTURE).toString());
    }
}
