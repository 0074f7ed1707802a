package coop.essaim.commun.page.liste;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// La part d'une liste à montrer, par clé : son coût ne croît pas avec le rang de la page.
///
/// C'est le seul endroit où une requête se complète : l'ordre et la page, choisis dans la liste blanche de [Colonnes].
/// Un index sur ces expressions sert donc la page, ce qu'un tri par `case` interdirait.
///
/// ```java
/// // dans une classe …Sql ; LISTER finit par « where … /* suite */ », sans `order by` ni `limit`
/// var lignes = jdbc.sql(fenetre.completer(LISTER)).params(fenetre.parametres()).query(Compte.class).list();
/// return fenetre.page(lignes);
/// ```
public final class Fenetre<T> {

    private static final String SUITE = "/* suite */";

    static final String TRI = "tri";
    static final String APRES = "apres";
    static final String AVANT = "avant";

    private final Colonnes<T> colonnes;
    private final Tri tri;
    private final @Nullable Curseur curseur;
    private final boolean enArriere;
    private final int taille;

    Fenetre(Colonnes<T> colonnes, Tri tri, @Nullable Curseur curseur, boolean enArriere, int taille) {
        this.colonnes = colonnes;
        this.tri = tri;
        this.curseur = curseur;
        this.enArriere = enArriere;
        this.taille = taille;
    }

    public Tri tri() {
        return tri;
    }

    /// @param requete un texte constant, avec `/* suite */` à la fin de sa clause `where`
    public String completer(String requete) {
        if (!requete.contains(SUITE)) throw new IllegalArgumentException("La requête ne dit pas où va la " + SUITE);
        return requete.replace(SUITE, "and " + condition()) + "\norder by " + ordre() + "\nlimit " + limite();
    }

    /// Ne contient que des expressions du code et des paramètres nommés.
    public String condition() {
        if (curseur == null) return "true";
        var sens = descendant() ? "<" : ">";
        return "(%s, %s) %s (:curseur_valeur, :curseur_cle)"
                .formatted(
                        colonnes.colonne(tri).expression(), colonnes.departage().expression(), sens);
    }

    public String ordre() {
        var sens = descendant() ? " desc" : " asc";
        return colonnes.colonne(tri).expression() + sens + ", "
                + colonnes.departage().expression() + sens;
    }

    /// Une ligne de plus que la page : elle dit s'il y a une suite.
    public int limite() {
        return taille + 1;
    }

    public Map<String, Object> parametres() {
        return curseur == null ? Map.of() : Map.of("curseur_valeur", curseur.valeur(), "curseur_cle", curseur.cle());
    }

    /// Range les lignes lues, et dit où mènent « suivante » et « précédente ».
    public PageDeCles<T> page(List<T> lues) {
        var encore = lues.size() > taille;
        var lignes = encore ? lues.subList(0, taille) : lues;
        if (enArriere) lignes = lignes.reversed();
        var aUneSuivante = enArriere || encore;
        var aUnePrecedente = enArriere ? encore : curseur != null;
        if (lignes.isEmpty()) return new PageDeCles<>(List.of(), tri, null, null);
        return new PageDeCles<>(
                lignes,
                tri,
                aUnePrecedente ? curseur(lignes.getFirst()) : null,
                aUneSuivante ? curseur(lignes.getLast()) : null);
    }

    private String curseur(T ligne) {
        return Curseur.ecrire(
                colonnes.colonne(tri).valeur().apply(ligne),
                colonnes.departage().valeur().apply(ligne));
    }

    private boolean descendant() {
        return tri.descendant() != enArriere;
    }
}
