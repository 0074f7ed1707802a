package coop.essaim.comptabilite.etat;

import coop.essaim.comptabilite.Livre;
import coop.essaim.navigateur.PagesAVisiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Chaque rapport, sur une petite année.
@TestComponent
public class PagesDesEtats implements PagesAVisiter {

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith(Rapport.CHEMIN + "/{")) return List.of();
        // Un fichier, jamais une page : la visite passe.
        if (!chemin.endsWith("}")) return List.of(Rapport.BALANCE.chemin() + chemin.substring(chemin.lastIndexOf('.')));
        PetiteAnnee.tenir(new Livre());
        var pages = new ArrayList<String>();
        for (var rapport : Rapport.offerts()) pages.add(rapport.chemin() + "?au=2026-12-31");
        pages.add(Rapport.RESULTAT.chemin() + "?section=COUTURE&au=2026-12-31");
        pages.add(Rapport.POSTE.chemin() + "?etat=actif&poste=clients&au=2026-12-31");
        return pages;
    }
}
