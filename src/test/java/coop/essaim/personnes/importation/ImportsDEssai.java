package coop.essaim.personnes.importation;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.commun.tableur.Importations;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.personnes.DroitsPersonnes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : un fichier déposé, que toute l'équipe qui tient les fiches peut relire.
public class ImportsDEssai implements ObjetsDEssai {

    private static final String MARQUEUR = "Zoé-Import-Marqueur";

    private final Imports imports;
    private final Importations importations;

    ImportsDEssai(Imports imports, Importations importations) {
        this.imports = imports;
        this.importations = importations;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/personnes/import/{import}");
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
        var tableur = new Tableur(List.of("Prénom", "Nom"), List.of(List.of(MARQUEUR, "")));
        return Map.of(
                "import",
                importations.deposer(imports, "essai.csv", tableur, null).toString());
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(MARQUEUR, Set.of(DroitsPersonnes.TENIR)));
    }
}
