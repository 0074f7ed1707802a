package coop.essaim.parcours.social;

import coop.essaim.acces.matrice.ObjetsDEssai;
import java.util.Map;
import java.util.UUID;

/// Pour la matrice des accès : les objets de la gestion sociale que nulle page ne montre seuls, tous absents.
public class GestionSocialeDEssai implements ObjetsDEssai {

    private static final String RIEN = new UUID(0, 0).toString();

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/effectifs/constats/{constat}");
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
        return Map.of("constat", RIEN);
    }
}
