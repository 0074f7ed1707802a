package coop.essaim.parcours.social;

import coop.essaim.navigateur.ObjetRetenu;
import coop.essaim.navigateur.PagesAVisiter;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.prevention.Preventions;
import coop.essaim.parcours.rsa.SuivisRsa;
import coop.essaim.parcours.soutien.Soutiens;
import coop.essaim.personnes.Personnes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Les pages à variable de la gestion sociale, pour axe-core et les captures.
@TestComponent
public class PagesSociales implements PagesAVisiter {

    private final GestionSocialeDEssai objets;
    private final ObjetRetenu<Map<String, String>> variables = new ObjetRetenu<>();

    PagesSociales(
            Personnes personnes,
            Parcours parcours,
            ActionsSociales actions,
            Soutiens soutiens,
            SuivisRsa suivis,
            Preventions preventions) {
        objets = new GestionSocialeDEssai(personnes, parcours, actions, soutiens, suivis, preventions);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!objets.sert(chemin)) return List.of();
        var objet = variables.pour(identites, () -> objets.autre(identites.get("ACCOMPAGNATEUR")));
        var adresse = chemin;
        for (var variable : objet.entrySet())
            adresse = adresse.replace("{" + variable.getKey() + "}", variable.getValue());
        return List.of(adresse);
    }
}
