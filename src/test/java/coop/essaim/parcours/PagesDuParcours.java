package coop.essaim.parcours;

import coop.essaim.navigateur.ObjetRetenu;
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
    private final ObjetRetenu<Map<String, String>> unParcours = new ObjetRetenu<>();
    private final ObjetRetenu<Map<String, String>> unContrat = new ObjetRetenu<>();

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
        if (mien.sert(chemin))
            return List.of(
                    remplir(chemin, unContrat.pour(identites, () -> mien.propre(identites.get("ENTREPRENEUR")))));
        if (!suivi.sert(chemin)) return List.of();
        // L'aperçu et le flux sont des fichiers ; un avenant se prépare sur un contrat qui existe.
        return List.of(remplir(chemin, unParcours.pour(identites, () -> suivi.autre(identites.get("ACCOMPAGNATEUR")))));
    }

    private static String remplir(String chemin, Map<String, String> variables) {
        var adresse = chemin;
        for (var variable : variables.entrySet())
            adresse = adresse.replace("{" + variable.getKey() + "}", variable.getValue());
        return adresse;
    }
}
