package coop.essaim.commun.tableur;

import java.util.List;

/// Ce qu'une colonne d'un fichier peut porter. Une énumération par import, dont le premier champ ne se prend pas.
public interface ChampDImport {

    String name();

    String libelle();

    /// Ce que montre le modèle à remplir.
    String exemple();

    /// Les titres sous lesquels on le trouve d'ordinaire, comme [Tableur#nu] les écrit.
    List<String> titres();
}
