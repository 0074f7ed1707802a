package coop.essaim.navigateur;

import coop.essaim.comptabilite.LivreDEssai;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Une page de chaque sorte, sur le petit livre de la matrice.

class PagesDeComptabilite implements PagesAVisiter {

    private final LivreDEssai livre;

    PagesDeComptabilite(AutowireCapableBeanFactory fabrique) {
        livre = fabrique.createBean(LivreDEssai.class);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!livre.sert(chemin)) return List.of();
        if (!chemin.contains("{")) return List.of(chemin);
        var adresse = chemin;
        for (var variable : livre.autre(new UUID(0, 0)).entrySet())
            adresse = adresse.replace("{" + variable.getKey() + "}", variable.getValue());
        return List.of(adresse);
    }
}
