package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;

/// Pour la matrice des accès : un lien d'acceptation que personne n'a reçu.
public class LiensDeDevisDEssai implements ObjetsDEssai {

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/devis/acceptation/");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return Map.of("secret", "a".repeat(43));
    }
}
