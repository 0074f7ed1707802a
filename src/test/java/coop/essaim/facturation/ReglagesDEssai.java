package coop.essaim.facturation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;

/// Pour la matrice des accès : un taux légal et un droit de valider soi-même, qui ne sont à personne.
public class ReglagesDEssai implements ObjetsDEssai {

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/ventes/reglages/");
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
        return Map.of("du", "2025-01-01", "compte", moi.toString());
    }
}
