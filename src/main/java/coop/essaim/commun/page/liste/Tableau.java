package coop.essaim.commun.page.liste;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Les liens d'un tableau : trier, avancer, reculer, emporter — sans perdre les filtres de l'adresse.
public final class Tableau {

    private static final Set<String> A_NOUS = Set.of(Fenetre.TRI, Fenetre.APRES, Fenetre.AVANT, "_csrf");

    private final String chemin;
    private final Map<String, String> filtres;
    private final PageDeCles<?> page;

    private Tableau(String chemin, Map<String, String> filtres, PageDeCles<?> page) {
        this.chemin = chemin;
        this.filtres = filtres;
        this.page = page;
    }

    /// @param adresse les paramètres de la demande ; ceux qui ne sont pas du tableau sont des filtres, gardés
    public static Tableau de(String chemin, Map<String, String> adresse, PageDeCles<?> page) {
        var filtres = new TreeMap<>(adresse);
        filtres.keySet().removeAll(A_NOUS);
        filtres.values().removeIf(String::isEmpty);
        return new Tableau(chemin, filtres, page);
    }

    /// Vrai quand l'adresse porte un filtre : une liste vide l'est alors peut-être par lui.
    public boolean estFiltre() {
        return !filtres.isEmpty();
    }

    /// La même liste, sans filtre.
    public String lienEntier() {
        return chemin;
    }

    public String lienDeTri(String colonne) {
        return lien(chemin, page.tri().choisir(colonne).parametre(), null, null);
    }

    public @Nullable String lienSuivant() {
        return page.suivante() == null ? null : lien(chemin, page.tri().parametre(), Fenetre.APRES, page.suivante());
    }

    public @Nullable String lienPrecedent() {
        return page.precedente() == null
                ? null
                : lien(chemin, page.tri().parametre(), Fenetre.AVANT, page.precedente());
    }

    /// La liste entière, avec les mêmes filtres et le même ordre.
    ///
    /// @param format `csv` ou `xlsx`
    public String lienExport(String format) {
        return lien(chemin + "." + format, page.tri().parametre(), null, null);
    }

    /// La valeur d'`aria-sort`, ou `null` pour une colonne qui ne range pas la liste.
    public @Nullable String sens(String colonne) {
        if (!colonne.equals(page.tri().colonne())) return null;
        return page.tri().descendant() ? "descending" : "ascending";
    }

    private String lien(String vers, String tri, @Nullable String nom, @Nullable String curseur) {
        var valeurs = new TreeMap<>(filtres);
        valeurs.put(Fenetre.TRI, tri);
        if (nom != null && curseur != null) valeurs.put(nom, curseur);
        return valeurs.entrySet().stream()
                .map(parametre -> encode(parametre.getKey()) + "=" + encode(parametre.getValue()))
                .collect(Collectors.joining("&", vers + "?", ""));
    }

    private static String encode(String texte) {
        return UriUtils.encode(texte, StandardCharsets.UTF_8);
    }
}
