package coop.essaim.personnes.importation;

import coop.essaim.commun.tableur.Importations;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Un fichier déposé, avec une ligne à prendre et une ligne refusée, pour les essais d'accessibilité et les clichés.
@TestComponent
class PagesDImport implements PagesAVisiter {

    private final Imports imports;
    private final Importations importations;

    PagesDImport(Imports imports, Importations importations) {
        this.imports = imports;
        this.importations = importations;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        return chemin.startsWith("/personnes/import/{import}")
                ? List.of(chemin.replace("{import}", fichier().toString()))
                : List.of();
    }

    private UUID fichier() {
        return importations.deposer(
                imports,
                "adherents-de-l-ancien-logiciel.csv",
                new Tableur(
                        List.of("Prénom", "Nom", "Courriel", "Remarque de l’ancien logiciel"),
                        List.of(
                                List.of("Enora", "Le Goff", "enora@exemple.fr", "à rappeler"),
                                List.of("Marie-Antoinette", "Kerivel-Montgaillard", "pas-un-courriel", ""))),
                null);
    }
}
