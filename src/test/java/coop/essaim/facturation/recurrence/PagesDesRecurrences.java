package coop.essaim.facturation.recurrence;

import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/// La fiche d'une facture récurrente, et sa modification.
@TestComponent
public class PagesDesRecurrences implements PagesAVisiter {

    private final RecurrencesDEssai objets;

    PagesDesRecurrences(AutowireCapableBeanFactory usine) {
        objets = new RecurrencesDEssai(usine);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith("/factures-recurrentes/{recurrence}")) return List.of();
        var une = objets.propre(identites.get("ENTREPRENEUR"));
        return List.of(chemin.replace("{recurrence}", String.valueOf(une.get("recurrence"))));
    }
}
