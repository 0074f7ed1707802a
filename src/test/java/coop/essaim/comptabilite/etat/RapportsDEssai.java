package coop.essaim.comptabilite.etat;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;

/// Pour la matrice des droits : un rapport n'appartient à personne.
public class RapportsDEssai implements ObjetsDEssai {

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith(Rapport.CHEMIN + "/");
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
        return Map.of("rapport", Rapport.BALANCE.code());
    }
}
