package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Ce que toute page sait sans que son contrôleur le lui dise : qui regarde, où, avec quel menu et quel avis.
///
/// `Gabarits` le construit et le passe sous le nom `cadre` ; une page le transmet à `commun/page/page.jte`.
///
/// @param csrfJeton jeton anti-CSRF, à mettre dans chaque formulaire (formulaire.jte le fait)
/// @param logo adresse du logo de la coopérative, si elle en a déposé un
public record Cadre(
        Visiteur visiteur,
        String chemin,
        String csrfParametre,
        String csrfJeton,
        String cooperative,
        @Nullable String logo,
        List<EntreeDeMenu> menu,
        @Nullable Avis avis,
        Preferences preferences,
        Statiques statiques) {

    /// Attribut de la demande HTTP où `acces` dépose le nom de la coopérative.
    public static final String COOPERATIVE = "essaim.cooperative";

    /// Attribut de la demande HTTP où `acces` dépose l'adresse de son logo.
    public static final String LOGO = "essaim.logo";

    /// Attribut posé quand la page doit se passer de jeton, donc de formulaire : une panne, où la session n'est pas
    /// sûre.
    public static final String SANS_FORMULAIRE = "essaim.sans-formulaire";

    /// Sur un téléphone, la barre du bas porte quatre entrées et « Plus ».
    private static final int BARRE = 4;

    public Cadre {
        menu = List.copyOf(menu);
    }

    /// L'entrée du menu où l'on se trouve : celle dont l'adresse est le plus long préfixe du chemin.
    public Optional<EntreeDeMenu> entreeCourante() {
        return menu.stream()
                .filter(entree -> chemin.equals(entree.url()) || chemin.startsWith(entree.url() + "/"))
                .max((a, b) -> Integer.compare(a.url().length(), b.url().length()));
    }

    public boolean estCourante(EntreeDeMenu entree) {
        return entreeCourante().filter(entree::equals).isPresent();
    }

    public boolean estCourante(Rubrique rubrique) {
        return entreeCourante().filter(e -> e.rubrique() == rubrique).isPresent();
    }

    /// Le menu de l'équipe : les entrées groupées par métier, dans l'ordre des métiers.
    public Map<Rubrique, List<EntreeDeMenu>> rubriques() {
        var groupes = new TreeMap<Rubrique, List<EntreeDeMenu>>();
        menu.forEach(e -> groupes.computeIfAbsent(e.rubrique(), _ -> new java.util.ArrayList<>())
                .add(e));
        return new LinkedHashMap<>(groupes);
    }

    /// Les premières entrées, pour la barre du bas d'un téléphone.
    public Collection<EntreeDeMenu> barre() {
        return menu.stream().limit(BARRE).toList();
    }

    public boolean aUnJeton() {
        return !csrfJeton.isEmpty();
    }

    /// L'adresse d'un fichier servi tel quel, avec l'empreinte qui permet de le garder un an en mémoire.
    public String statique(String fichier) {
        return statiques.url(fichier);
    }

    /// Le chemin affiché au-dessus du titre quand la page ne donne pas le sien.
    public List<Lien> filParDefaut() {
        return entreeCourante()
                .filter(e -> !e.url().equals(chemin))
                .map(e -> List.of(Lien.vers(e.libelle(), e.url())))
                .orElse(List.of());
    }
}
