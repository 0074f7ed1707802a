package coop.essaim.acces.matrice;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.matrice.Routes.Route;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/// Ce qui n'existe pas, demandé par qui a tous les droits : aucune garde n'arrête la demande avant qu'elle le cherche.
///
/// La matrice n'en dit rien : qui n'a pas le droit y est arrêté plus tôt, et qui l'a y trouve son objet.
@EssaiComplet
class InconnusTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^:}]+)[^}]*}");

    private static final String INCONNU = UUID.randomUUID().toString();
    private static final List<String> MAL_ECRITS = List.of("inconnu", "1-1-1-1-1", "99999999999999999999");

    /// Un type qui n'est pas du texte se lit par le même convertisseur partout ; un texte arrive tel quel à la requête.
    private static final List<String> EN_TEXTE = List.of("987654321", "é".repeat(3_000), "2026-02-31");

    private static final List<String> NOMBRES = List.of("abc", "-1", "99999999999999999999", "2147483647");
    private static final List<String> DATES = List.of("abc", "2026-02-31", "31/12/2199", "01/01/1900");
    private static final List<String> TEXTES =
            List.of("abc", "-1", "31/12/2199", "\u0001\u001b\uD83D\uDC1D%_\\'\"", "é".repeat(10_000));
    private static final Set<String> CURSEUR = Set.of("apres", "avant");

    /// Les derniers se lisent, et mènent où PostgreSQL ne va pas.
    private static final List<String> CURSEURS = List.of(
            "abc",
            curseur("abc", INCONNU),
            curseur("99999999999", INCONNU),
            curseur("99999999999", "99999999999"),
            curseur("+999999999-12-31", INCONNU),
            curseur("+999999999-12-31", "99999999999"),
            curseur("+999999999-12-31T00:00:00Z", INCONNU));

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    private Troupe troupe;
    private UUID moi;
    private Cookie session;
    private Objets objets;
    private final Map<ObjetsDEssai, Map<String, String>> connus = new HashMap<>();

    @BeforeEach
    void une_personne_qui_a_tous_les_droits() {
        troupe = new Troupe(comptes, navigateur);
        var tous = Arrays.stream(RoleLivre.values()).map(RoleLivre::name).toArray(String[]::new);
        moi = troupe.compte("Tous les rôles", "tous@exemple.fr", tous);
        session = troupe.connecter("tous@exemple.fr");
        objets = Objets.semer(contexte);
    }

    /// @param remplie vrai : son formulaire est rempli de valeurs qui se lisent
    private record Demande(Route route, String adresse, boolean remplie) {
        @Override
        public String toString() {
            return route.verbe() + " " + adresse.replaceAll("(.{120}).*", "$1…") + " (" + route.chemin()
                    + (remplie ? ", formulaire rempli)" : ")");
        }
    }

    @Test
    void un_identifiant_inconnu_se_dit_introuvable_sans_panne_ni_effet() {
        var demandes = Routes.aNous(contexte).stream()
                .filter(Route::aDesVariables)
                .flatMap(this::inconnues)
                .toList();
        var expliquees = Liste.lire("acces/inconnus.txt");
        var empreintes = new Empreintes(PostgresDeTest.superutilisateur());
        var avant = empreintes.lire();
        var fautes = new ArrayList<String>();
        for (var demande : demandes) {
            var reponse = jouer(demande);
            if (!convient(demande, reponse, expliquees.keySet())) fautes.add(demande + " : " + dire(reponse));
        }
        assertThat(fautes).isEmpty();
        assertThat(empreintes.lire())
                .as(() -> "effet de " + coupables(demandes))
                .isEqualTo(avant);
    }

    private List<Demande> coupables(List<Demande> demandes) {
        var empreintes = new Empreintes(PostgresDeTest.superutilisateur());
        return demandes.stream()
                .filter(demande -> {
                    var avant = empreintes.lire();
                    jouer(demande);
                    return !empreintes.lire().equals(avant);
                })
                .toList();
    }

    private Stream<Demande> inconnues(Route route) {
        var types = Parametres.variables(route);
        return noms(route).flatMap(variable -> {
            var type = types.getOrDefault(variable, String.class);
            var valeurs = Parametres.estUnTexte(type)
                    ? Stream.of(Stream.of(INCONNU), MAL_ECRITS.stream(), EN_TEXTE.stream())
                            .flatMap(v -> v)
                    : Stream.of(INCONNU, MAL_ECRITS.getLast());
            var adresses = valeurs.map(valeur -> adresse(route, Map.of(variable, valeur)))
                    .toList();
            var vides = adresses.stream().map(adresse -> new Demande(route, adresse, false));
            return route.change()
                    ? Stream.concat(vides, Stream.of(new Demande(route, adresses.getFirst(), true)))
                    : vides;
        });
    }

    private static Stream<String> noms(Route route) {
        return VARIABLE.matcher(route.chemin()).results().map(trouve -> trouve.group(1));
    }

    private String adresse(Route route, Map<String, String> choisies) {
        if (!route.aDesVariables()) return route.chemin();
        var source = objets.pour(route.chemin());
        var valeurs = new HashMap<>(connus.computeIfAbsent(source, o -> o.autre(moi)));
        valeurs.putAll(choisies);
        return VARIABLE.matcher(route.chemin())
                .replaceAll(trouve -> Matcher.quoteReplacement(UriUtils.encode(
                        Objects.requireNonNull(valeurs.get(trouve.group(1)), route.nom()), StandardCharsets.UTF_8)));
    }

    private MvcTestResult jouer(Demande demande) {
        var envoi = navigateur
                .method(HttpMethod.valueOf(demande.route().verbe()))
                .uri(URI.create(demande.adresse()))
                .cookie(session)
                .with(jeton());
        if (demande.remplie())
            Parametres.plausibles(demande.route()).forEach(champ -> envoi.param(champ.getKey(), champ.getValue()));
        return envoi.exchange();
    }

    private static boolean convient(Demande demande, MvcTestResult reponse, Set<String> expliquees) {
        return switch (reponse.getResponse().getStatus()) {
            case 404, 410 -> true;
            case 302 -> avis(reponse) instanceof Avis avis && avis.ton() != Avis.Ton.FAIT;
            default ->
                expliquees.contains(
                        demande.route().nom() + " " + reponse.getResponse().getStatus());
        };
    }

    private static @Nullable Object avis(MvcTestResult reponse) {
        var emporte = reponse.getMvcResult().getFlashMap();
        return emporte == null ? null : emporte.get(Avis.ATTRIBUT);
    }

    private static String dire(MvcTestResult reponse) {
        var dite = reponse.getResponse();
        return dite.getStatus() + " " + Objects.requireNonNullElse(dite.getHeader("Location"), "") + " "
                + Objects.requireNonNullElse(avis(reponse), "");
    }

    /// Une adresse trafiquée : une liste qui n'y comprend rien ne filtre pas, ou le dit ; elle ne tombe pas en panne.
    @Test
    void une_adresse_trafiquée_ne_fait_jamais_de_panne() {
        var fautes = new ArrayList<String>();
        for (var route : Routes.aNous(contexte)) {
            if (route.verbe().equals("GET")) trafiquer(route, fautes);
        }
        assertThat(fautes).isEmpty();
    }

    /// Les textes ensemble, puis chacun seul si la page n'a pas tout lu : le premier refusé cacherait les autres.
    private void trafiquer(Route route, List<String> fautes) {
        var adresse = adresse(route, Map.of());
        var parametres = Parametres.de(route);
        var textes = parametres.keySet().stream()
                .filter(nom -> estUnTexteLibre(nom, parametres.get(nom)))
                .toList();
        for (var texte : textes.isEmpty() ? List.<String>of() : TEXTES) {
            if (lire(adresse, textes, texte, fautes) != 200)
                textes.forEach(nom -> lire(adresse, List.of(nom), texte, fautes));
        }
        parametres.forEach((nom, type) -> {
            if (!textes.contains(nom))
                trafics(nom, type).forEach(valeur -> lire(adresse, List.of(nom), valeur, fautes));
        });
    }

    private int lire(String adresse, List<String> noms, String valeur, List<String> fautes) {
        var suite = noms.stream()
                .map(nom -> nom + "=" + UriUtils.encode(valeur, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        int statut = navigateur
                .get()
                .uri(URI.create(adresse + suite))
                .cookie(session)
                .exchange()
                .getResponse()
                .getStatus();
        if (statut >= 500) fautes.add(adresse + " : " + noms + " = " + valeur.replaceAll("(.{40}).*", "$1…"));
        return statut;
    }

    private static boolean estUnTexteLibre(String nom, Class<?> type) {
        return Parametres.estUnTexte(type) && !CURSEUR.contains(nom);
    }

    private static List<String> trafics(String nom, Class<?> type) {
        if (nom.equals("apres")) return CURSEURS;
        if (nom.equals("avant")) return List.of(CURSEURS.getLast());
        if (type == LocalDate.class) return DATES;
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? NOMBRES : List.of("abc", INCONNU);
    }

    private static String curseur(String valeur, String cle) {
        return Base64.getUrlEncoder().encodeToString((valeur + "\n" + cle).getBytes(StandardCharsets.UTF_8));
    }

    /// Un formulaire qui se lit, et dont rien de ce qu'il désigne n'existe : refusé, ou enregistré, sans panne.
    @Test
    void un_formulaire_qui_désigne_ce_qui_n_existe_pas_ne_fait_jamais_de_panne() {
        var fautes = new ArrayList<String>();
        for (var route : Routes.aNous(contexte)) {
            if (!route.change() || route.chemin().equals("/deconnexion")) continue;
            connus.clear(); // la demande d'avant a pu les changer
            var demande = new Demande(route, adresse(route, Map.of()), true);
            var reponse = jouer(demande);
            if (reponse.getResponse().getStatus() >= 500) fautes.add(demande + " : " + dire(reponse));
            session = troupe.connecter("tous@exemple.fr");
        }
        assertThat(fautes).isEmpty();
    }
}
