package coop.essaim.activites.importation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.tableur.Importations;
import coop.essaim.commun.tableur.Tableur;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : un fichier d'activités déposé, que toute l'équipe qui les tient peut relire.
public class ImportsDActivitesDEssai implements ObjetsDEssai {

    private static final String MARQUEUR = "Atelier-Import-Marqueur";

    private final ImportsDActivites imports;
    private final Importations importations;

    ImportsDActivitesDEssai(ImportsDActivites imports, Importations importations) {
        this.imports = imports;
        this.importations = importations;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/activites/import/{import}");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var tableur = new Tableur(List.of("Enseigne", "Ouverte le"), List.of(List.of(MARQUEUR, "")));
        return Map.of(
                "import",
                importations.deposer(imports, "essai.csv", tableur, null).toString());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(MARQUEUR, Set.of(DroitsActivites.GERER)));
    }
}
