package coop.essaim.commun.page;

import coop.essaim.commun.droit.Visiteur;
import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce que toute page sait sans que son contrôleur le lui dise : qui regarde, où, avec quel menu et quel avis.
///
/// `Gabarits` le construit et le passe sous le nom `cadre` ; une page le transmet à `commun/page/page.jte`.
///
/// @param csrfJeton jeton anti-CSRF, à mettre dans chaque formulaire (formulaire.jte le fait)
/// @param navigation le menu déjà écrit ; sans lui, la page l'écrit
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
        Statiques statiques,
        @Nullable Content navigation) {

    /// Attribut de la demande HTTP où `acces` dépose le nom de la coopérative.
    public static final String COOPERATIVE = "essaim.cooperative";

    /// Attribut de la demande HTTP où `acces` dépose l'adresse de son logo.
    public static final String LOGO = "essaim.logo";

    /// Le logo se garde un an : son adresse change avec lui.
    public static String adresseDuLogo(UUID logo) {
        return "/logo?v=" + logo;
    }

    /// Attribut posé quand la page doit se passer de jeton, donc de formulaire : une panne, où la session n'est pas
    /// sûre.
    public static final String SANS_FORMULAIRE = "essaim.sans-formulaire";

    /// Sur un téléphone, la barre du bas porte quatre entrées et « Plus ».
    private static final int BARRE = 4;

    /// Au-delà, les rubriques se replient sauf celle où l'on est.
    private static final int MENU_DEPLIE = 14;

    /// Sur un écran large, la rangée de qui n'est pas de l'équipe porte cinq entrées, et le reste derrière « Plus ».
    private static final int RANGEE = 5;

    public Cadre {
        if (navigation == null)
            menu = menu.stream()
                    .sorted(visiteur.equipe() ? EntreeDeMenu.PAR_METIER : EntreeDeMenu.PAR_RANG)
                    .toList();
    }

    /// L'entrée du menu où l'on se trouve : celle dont l'adresse est le plus long préfixe du chemin, à défaut celle qui
    /// regroupe la page.
    public Optional<EntreeDeMenu> entreeCourante() {
        return menu.stream()
                .filter(entree -> mene(entree.url()))
                .max((a, b) -> Integer.compare(a.url().length(), b.url().length()))
                .or(() -> menu.stream()
                        .filter(entree -> entree.aussi().stream().anyMatch(this::mene))
                        .findFirst());
    }

    private boolean mene(String url) {
        return chemin.startsWith(url) && (chemin.length() == url.length() || chemin.charAt(url.length()) == '/');
    }

    Cadre avecNavigation(Content ecrite) {
        return new Cadre(
                visiteur,
                chemin,
                csrfParametre,
                csrfJeton,
                cooperative,
                logo,
                menu,
                avis,
                preferences,
                statiques,
                ecrite);
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

    /// Un menu court se montre entier ; un long n'ouvre que la rubrique où l'on est.
    public boolean estDepliee(Rubrique rubrique) {
        return menu.size() <= MENU_DEPLIE || estCourante(rubrique);
    }

    /// Les premières entrées, pour la barre du bas d'un téléphone.
    public List<EntreeDeMenu> barre() {
        return menu.stream().limit(BARRE).toList();
    }

    /// Ce que « Plus » ouvre.
    public List<EntreeDeMenu> suiteDeLaBarre() {
        return menu.stream().skip(BARRE).toList();
    }

    /// Les entrées de la rangée d'un écran large : toutes, si la suivante est la dernière.
    public List<EntreeDeMenu> rangee() {
        return menu.stream().limit(coupure()).toList();
    }

    /// Ce qui suit la rangée.
    public List<EntreeDeMenu> suiteDeLaRangee() {
        return menu.stream().skip(coupure()).toList();
    }

    public boolean estCourante(List<EntreeDeMenu> entrees) {
        return entreeCourante().filter(entrees::contains).isPresent();
    }

    private int coupure() {
        return menu.size() == RANGEE + 1 ? menu.size() : RANGEE;
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
