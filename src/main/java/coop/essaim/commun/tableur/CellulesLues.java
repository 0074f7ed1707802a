package coop.essaim.commun.tableur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Les cellules d'une ligne par champ, et ce qu'il y a à y revoir.
public final class CellulesLues<C extends ChampDImport> {

    private final List<C> colonnes;
    private final List<String> cellules;
    private final List<String> refus = new ArrayList<>();

    public CellulesLues(List<C> colonnes, List<String> cellules) {
        this.colonnes = List.copyOf(colonnes);
        this.cellules = List.copyOf(cellules);
    }

    public String cellule(C champ) {
        int rang = colonnes.indexOf(champ);
        return rang < 0 || rang >= cellules.size() ? "" : cellules.get(rang);
    }

    /// Le texte d'une cellule ; rien quand elle est vide.
    public @Nullable String texte(C champ, int max) {
        var texte = cellule(champ);
        if (texte.length() > max)
            refuser(champ, "Raccourcissez à " + EnFrancais.enFrancais(max) + " caractères au plus.");
        return texte.isEmpty() ? null : texte;
    }

    /// La valeur d'une cellule ; rien quand elle est vide, ou illisible : sa phrase est alors gardée.
    public <T> @Nullable T lu(C champ, Function<String, Lecture<T>> lire) {
        var texte = cellule(champ);
        return texte.isEmpty() ? null : lu(champ, lire, texte);
    }

    public <T> @Nullable T lu(C champ, Function<String, Lecture<T>> lire, String texte) {
        var lecture = lire.apply(texte);
        lecture.refus().ifPresent(phrase -> refuser(champ, phrase));
        return lecture.siLue().orElse(null);
    }

    public void refuser(C champ, String phrase) {
        refus.add(champ.libelle() + " : " + phrase);
    }

    public List<String> refus() {
        return List.copyOf(refus);
    }
}
