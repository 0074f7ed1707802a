package coop.essaim.activites;

import coop.essaim.navigateur.PagesAVisiter;
import coop.essaim.personnes.Personnes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Une activité de l'entrepreneur de la visite, avec ses pages.
@TestComponent
public class PagesDesActivites implements PagesAVisiter {

    private final ActivitesDEssai objets;
    private UUID une;

    PagesDesActivites(Activites activites, Personnes personnes) {
        objets = new ActivitesDEssai(activites, personnes);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith("/activites/{activite}")) return List.of();
        if (une == null)
            une = UUID.fromString(objets.propre(identites.get("ENTREPRENEUR")).get("activite"));
        return List.of(chemin.replace("{activite}", une.toString()));
    }
}
