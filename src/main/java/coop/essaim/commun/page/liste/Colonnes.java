package coop.essaim.commun.page.liste;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Les colonnes par lesquelles une liste se trie : la liste blanche, écrite dans le code du module.
///
/// Ce qui vient de l'adresse ne fait que *choisir* parmi elles ; un nom inconnu retombe sur la première. Aucune
/// expression SQL ne vient donc d'ailleurs que de ces constantes.
///
/// ```java
/// static final Colonnes<Compte> COLONNES = Colonnes.departagees("c.id", Genre.UUID, Compte::id)
///         .par("nom", "c.nom", Genre.TEXTE, Compte::nom)
///         .par("creation", "c.cree_le", Genre.INSTANT, Compte::creeLe);
/// ```
///
/// Une expression ne doit jamais valoir `null` (`coalesce(c.fin, 'infinity')`) : la page suivante perdrait ces lignes.
public final class Colonnes<T> {

    /// Nombre de lignes d'une page.
    public static final int TAILLE = 50;

    record Colonne<T>(String expression, Genre genre, Function<? super T, ? extends Object> valeur) {}

    private final Colonne<T> departage;
    private final SequencedMap<String, Colonne<T>> permises = new LinkedHashMap<>();
    private @Nullable Tri dAbord;

    private Colonnes(Colonne<T> departage) {
        this.departage = departage;
    }

    /// @param expression une clé unique : elle départage les lignes que le tri laisse à égalité
    public static <T> Colonnes<T> departagees(
            String expression, Genre genre, Function<? super T, ? extends Object> valeur) {
        return new Colonnes<>(new Colonne<>(expression, genre, valeur));
    }

    public Colonnes<T> par(String nom, String expression, Genre genre, Function<? super T, ? extends Object> valeur) {
        permises.put(nom, new Colonne<>(expression, genre, valeur));
        return this;
    }

    /// L'ordre de la liste quand l'adresse n'en demande pas : `-date` montre d'abord les plus récentes. Sans cet appel,
    /// celui de la première colonne.
    public Colonnes<T> dAbord(String demande) {
        dAbord = lireTri(demande);
        if (dAbord == null) throw new IllegalArgumentException("Colonne hors de la liste : " + demande);
        return this;
    }

    public boolean permet(String nom) {
        return permises.containsKey(nom);
    }

    /// La fenêtre demandée par l'adresse (`tri`, `apres`, `avant`) ; une demande incompréhensible montre la première
    /// page.
    public Fenetre<T> fenetre(Map<String, String> adresse) {
        return fenetre(adresse, TAILLE);
    }

    /// La liste entière dans l'ordre demandé, pour un export.
    public Fenetre<T> tout(Map<String, String> adresse) {
        return premieres(adresse, Integer.MAX_VALUE - 1);
    }

    /// Les premières lignes de la liste, et s'il y en a d'autres.
    public Fenetre<T> premieres(Map<String, String> adresse, int combien) {
        return new Fenetre<>(this, tri(adresse.get(Fenetre.TRI)), null, false, combien);
    }

    Fenetre<T> fenetre(Map<String, String> adresse, int taille) {
        var tri = tri(adresse.get(Fenetre.TRI));
        var colonne = colonne(tri);
        var apres = Curseur.lire(adresse.get(Fenetre.APRES), colonne.genre(), departage.genre());
        var avant = Curseur.lire(adresse.get(Fenetre.AVANT), colonne.genre(), departage.genre());
        var curseur = avant.or(() -> apres).orElse(null);
        return new Fenetre<>(this, tri, curseur, avant.isPresent(), taille);
    }

    Tri tri(@Nullable String demande) {
        var lu = demande == null ? null : lireTri(demande);
        if (lu != null) return lu;
        return dAbord != null ? dAbord : new Tri(permises.firstEntry().getKey(), false);
    }

    private @Nullable Tri lireTri(String demande) {
        var descendant = demande.startsWith("-");
        var nom = descendant ? demande.substring(1) : demande;
        return permises.containsKey(nom) ? new Tri(nom, descendant) : null;
    }

    Colonne<T> colonne(Tri tri) {
        var colonne = permises.get(tri.colonne());
        if (colonne == null) throw new IllegalStateException("Colonne hors de la liste : " + tri.colonne());
        return colonne;
    }

    Colonne<T> departage() {
        return departage;
    }
}
