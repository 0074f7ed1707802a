package coop.essaim.facturation.interne;

import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/// Une facture interne à accepter.
@TestComponent
public class PagesDesInternes implements PagesAVisiter {

    private final InternesDEssai objets;

    PagesDesInternes(AutowireCapableBeanFactory usine) {
        objets = new InternesDEssai(usine);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.equals("/factures-internes/{interne}")) return List.of();
        var une = objets.propre(identites.get("ENTREPRENEUR"));
        return List.of(chemin.replace("{interne}", String.valueOf(une.get("interne"))));
    }
}
