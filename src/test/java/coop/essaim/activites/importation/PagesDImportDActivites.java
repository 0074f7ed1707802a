package coop.essaim.activites.importation;

import coop.essaim.commun.tableur.Importations;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Un fichier d'activités déposé, avec une ligne à prendre et une ligne refusée.
@TestComponent
class PagesDImportDActivites implements PagesAVisiter {

    private final ImportsDActivites imports;
    private final Importations importations;

    PagesDImportDActivites(ImportsDActivites imports, Importations importations) {
        this.imports = imports;
        this.importations = importations;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith("/activites/import/{import}")) return List.of();
        var tableur = new Tableur(
                List.of("Enseigne", "Ouverte le", "Code NAF", "Remarque de l’ancien logiciel"),
                List.of(
                        List.of("Guéguen Jardins de la Basse-Goulaine", "01/09/2026", "81.30Z", "à rappeler"),
                        List.of("Le Goff Menuiserie", "31/02/2026", "menuiserie", "")));
        var id = importations.deposer(imports, "enseignes-de-l-ancien-logiciel.csv", tableur, null);
        return List.of(chemin.replace("{import}", id.toString()));
    }
}
