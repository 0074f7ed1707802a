package coop.essaim.commun.tableur;

import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.saisie.Option;
import java.util.ArrayList;
import java.util.List;

/// Les champs d'un import : à quelle colonne va chacun, ce que l'écran propose, et le modèle à remplir.
///
/// @param tous le premier veut dire « ne pas prendre »
public record ChampsDImport<C extends ChampDImport>(List<C> tous) {

    public ChampsDImport {
        tous = List.copyOf(tous);
    }

    @SafeVarargs
    public static <C extends ChampDImport> ChampsDImport<C> de(C... champs) {
        return new ChampsDImport<>(List.of(champs));
    }

    private C ignore() {
        return tous.getFirst();
    }

    /// Le champ que ce titre de colonne désigne d'ordinaire ; sinon la colonne n'est pas prise.
    public C devine(String titre) {
        var nu = Tableur.nu(titre);
        return tous.stream()
                .filter(c -> c.titres().contains(nu) || Tableur.nu(c.libelle()).equals(nu))
                .findFirst()
                .orElse(ignore());
    }

    /// Ce que l'écran, ou la base, dit d'une colonne.
    public C lire(String nom) {
        return tous.stream().filter(c -> c.name().equals(nom)).findFirst().orElse(ignore());
    }

    /// Un champ dit deux fois ne garde que la première colonne.
    List<C> uniques(List<C> colonnes) {
        var uniques = new ArrayList<C>();
        colonnes.forEach(c -> uniques.add(uniques.contains(c) ? ignore() : c));
        return uniques;
    }

    public List<Option> options() {
        return tous.stream().map(c -> Option.de(c.name(), c.libelle())).toList();
    }

    /// Le modèle, dont la seule ligne est un exemple : chaque colonne dit le sien.
    public Feuille<ChampsDImport<C>> modele(String titre) {
        var feuille = Feuille.<ChampsDImport<C>>de(titre);
        for (var champ : tous.subList(1, tous.size())) feuille = feuille.colonne(champ.libelle(), _ -> champ.exemple());
        return feuille;
    }
}
