package coop.essaim.facturation.catalogue;

import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/// La fiche d'un article.
@TestComponent
public class PagesDuCatalogue implements PagesAVisiter {

    private final CatalogueDEssai objets;

    PagesDuCatalogue(AutowireCapableBeanFactory usine) {
        objets = new CatalogueDEssai(usine);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.equals("/catalogue/{article}")) return List.of();
        var un = objets.propre(identites.get("ENTREPRENEUR"));
        return List.of(chemin.replace("{article}", String.valueOf(un.get("article"))));
    }
}
