package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.facturation.AtelierDEssai.Atelier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : un client, et une pièce en brouillon.
public class VentesDEssai implements ObjetsDEssai {

    private final AtelierDEssai ateliers;

    public VentesDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/tiers/{tiers}")
                || chemin.startsWith("/relances/clients/{client}")
                || chemin.startsWith("/ventes/{piece}/") && !PiecesSoumisesDEssai.CHEMINS.contains(chemin);
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return objet(ateliers.de(moi));
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return objet(ateliers.dAutrui());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(
                new Marqueur(AtelierDEssai.CLIENT, Set.of("tiers.tous.lire", "facturation.toutes.lire")),
                new Marqueur(AtelierDEssai.OBJET, Set.of("facturation.toutes.lire", "facturation.valider")));
    }

    private Map<String, String> objet(Atelier atelier) {
        return Map.of(
                "tiers",
                atelier.client().toString(),
                "client",
                atelier.client().toString(),
                "piece",
                ateliers.brouillon(atelier, Genre.FACTURE).id().toString());
    }
}
