package coop.essaim.parcours;

import coop.essaim.navigateur.PagesAVisiter;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.echeance.Agendas;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.Personnes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Les pages du parcours d'une personne, et le contrat qu'un entrepreneur a à signer.
@TestComponent
public class PagesDuParcours implements PagesAVisiter {

    private final ParcoursDEssai suivi;
    private final MonParcoursDEssai mien;
    private Map<String, String> unParcours;
    private Map<String, UUID> gens = Map.of();
    private Map<String, String> unContrat;

    PagesDuParcours(
            Personnes personnes,
            Parcours parcours,
            Integration integration,
            Contrats contrats,
            Echeances echeances,
            Agendas agendas) {
        suivi = new ParcoursDEssai(personnes, parcours, integration, contrats, echeances, agendas);
        mien = new MonParcoursDEssai(personnes, parcours, integration, contrats);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        // Une autre classe d'essai, une autre base : les objets s'y refont.
        if (!identites.equals(gens)) {
            gens = Map.copyOf(identites);
            unContrat = null;
            unParcours = null;
        }
        if (mien.sert(chemin)) {
            if (unContrat == null) unContrat = mien.propre(identites.get("ENTREPRENEUR"));
            return List.of(remplir(chemin, unContrat));
        }
        if (!suivi.sert(chemin)) return List.of();
        if (unParcours == null) unParcours = suivi.autre(identites.get("ACCOMPAGNATEUR"));
        // L'aperçu et le flux sont des fichiers ; un avenant se prépare sur un contrat qui existe.
        return List.of(remplir(chemin, unParcours));
    }

    private static String remplir(String chemin, Map<String, String> variables) {
        var adresse = chemin;
        for (var variable : variables.entrySet())
            adresse = adresse.replace("{" + variable.getKey() + "}", variable.getValue());
        return adresse;
    }
}
