package coop.essaim.facturation.remise;

import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/// Une remise d'un chèque.
@TestComponent
public class PagesDesRemises implements PagesAVisiter {

    private final RemisesDEssai objets;
    private Map<String, String> une = Map.of();

    PagesDesRemises(AutowireCapableBeanFactory usine) {
        objets = new RemisesDEssai(usine);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith("/remises/{remise}")) return List.of();
        if (une.isEmpty()) une = objets.autre(identites.get("ENTREPRENEUR"));
        return List.of(chemin.replace("{remise}", String.valueOf(une.get("remise"))));
    }
}
