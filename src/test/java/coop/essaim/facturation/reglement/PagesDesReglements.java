package coop.essaim.facturation.reglement;

import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/// Un règlement d'une activité de l'entrepreneur de la visite.
@TestComponent
public class PagesDesReglements implements PagesAVisiter {

    private final ReglementsDEssai objets;
    private Map<String, String> un = Map.of();

    PagesDesReglements(AutowireCapableBeanFactory usine) {
        objets = new ReglementsDEssai(usine);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!objets.sert(chemin)) return List.of();
        if (un.isEmpty()) un = objets.propre(identites.get("ENTREPRENEUR"));
        return List.of(chemin.replace("{reglement}", String.valueOf(un.get("reglement"))));
    }
}
