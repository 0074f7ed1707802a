package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.acces.Comptes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Chaque page × chaque rôle, sur un téléphone : accessible (axe-core), dans la largeur, sans plainte de la console.
/// [AccessibiliteEnGrandNavigateurTest] les relit en grand et de nuit.
///
/// Les pages viennent du cadre en marche : toutes celles qui se lisent sans variable, et pour les autres, celles que
/// donnent les [PagesAVisiter]. Avec `-Dessaim.ecrans=oui`, chaque page est photographiée dans `target/ecrans`.
@EssaiNavigateur
class AccessibiliteNavigateurTest {

    /// Les contenus déjà audités : le même `<main>`, lu par un autre rôle, ne donne ni autre faute ni autre largeur.
    static final Set<String> CONTENUS_LUS = new HashSet<>();

    /// Axe juge des balises : la même page avec d'autres noms, d'autres sommes ou d'autres rangées n'y apprend rien.
    static final Set<String> FORMES_AUDITEES = new HashSet<>();

    private static final Pattern VALEURS =
            Pattern.compile("\\b(value|href|title|aria-label|action|data-libelle|d|points|x|y|cx|cy)=\"[^\"]+\"");
    private static final Pattern TEXTES = Pattern.compile(">[^<]*[^<\\s][^<]*<");
    private static final Pattern RANGEES_PAREILLES =
            Pattern.compile("(<(tr|li|option)\\b.*?</\\2>)(?:\\s*\\1)+", Pattern.DOTALL);

    /// Autour du contenu, l'enveloppe (menu, en-tête) change avec le rôle : ces premières pages la font relire.
    static final int PAGES_ENTIERES_PAR_ROLE = 3;

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    Visiteurs visiteurs;

    static Stream<String> visiteurs() {
        return Visiteurs.tous();
    }

    @BeforeEach
    void un_compte_par_rôle() {
        visiteurs = new Visiteurs(comptes);
    }

    @Test
    void chaque_page_à_variable_a_une_adresse_à_visiter() {
        assertThat(plan().sansAdresse())
                .as("pages à variable sans PagesAVisiter")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visiteurs")
    void chaque_page_est_accessible_à_qui_peut_la_lire(String visiteur, Navigateur navigateur) {
        var telephone = navigateur.ouvrir(Ecran.TELEPHONE);
        Visiteurs.entrer(telephone, visiteur);
        var etat = telephone.contexte().storageState();
        var fautes = new SoftAssertions();
        int lues = 0;
        for (var chemin : pages()) {
            var lue = telephone.interroger(chemin);
            if (!Visiteurs.estUnePage(lue)) continue;
            var contenu = contenu(lue.text());
            boolean entiere = ++lues <= PAGES_ENTIERES_PAR_ROLE;
            if (!CONTENUS_LUS.add(contenu) && !entiere) continue;
            telephone.aller(chemin);
            if (FORMES_AUDITEES.add(forme(contenu)) || entiere) fautes.check(telephone::auditer);
            fautes.check(telephone::tenirDansLaLargeur);
            fautes.check(telephone::tenirLesSignes);
        }
        fautes.assertAll();
        assertThat(lues).as("pages lues par %s", visiteur).isGreaterThanOrEqualTo(2);
        if (Visite.PHOTOGRAPHIER) photographier(visiteur, navigateur, etat);
    }

    private void photographier(String visiteur, Navigateur navigateur, String etat) {
        for (var ecran : Ecran.values()) {
            var visite = navigateur.reprendre(ecran, etat);
            for (var chemin : pages()) {
                if (!Visiteurs.estUnePage(visite.interroger(chemin))) continue;
                visite.aller(chemin);
                var nom = chemin.equals("/") ? "accueil" : chemin.substring(1).replaceAll("[^a-z0-9]+", "-");
                visite.photographier(Path.of(
                        "target", "ecrans", visiteur.toLowerCase(Locale.ROOT), nom + "-" + ecran.nom() + ".png"));
            }
            visite.fermer();
        }
    }

    /// Ce qui est propre à la page, jeton et identifiants mis à part ; toute la page quand elle n'a pas de `<main>`.
    private static String contenu(String html) {
        int debut = html.indexOf("<main");
        int fin = html.indexOf("</main>");
        var propre = debut < 0 || fin < 0 ? html : html.substring(debut, fin);
        return propre.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    /// Les balises et leurs classes, sans ce qu'elles disent ; des rangées pareilles n'en font qu'une.
    private static String forme(String contenu) {
        var balises = VALEURS.matcher(contenu).replaceAll("$1=\"…\"").replaceAll("[0-9]+", "0");
        return RANGEES_PAREILLES
                .matcher(TEXTES.matcher(balises).replaceAll(">…<"))
                .replaceAll("$1");
    }

    private PlanDesPages plan() {
        return new PlanDesPages(contexte, visiteurs.identites());
    }

    private Set<String> pages() {
        return plan().pages();
    }
}
