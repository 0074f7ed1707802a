package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.acces.Comptes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

    /// Chacune s'ouvre pour de bon avec qui la lit le premier ; les autres rôles n'en échangent que le corps.
    static final Set<String> PAGES_OUVERTES = new HashSet<>();

    /// Ce qu'axe a déjà jugé sur un téléphone, pour tous les rôles.
    static final Formes FORMES = new Formes();

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
            var html = lue.text();
            var reste = FORMES.aJuger(html);
            // Chaque rôle a au moins une page jugée tout entière, menu compris.
            if (++lues == 1) reste = Formes.Reste.TOUT;
            if (!CONTENUS_LUS.add(sansCeQuiChange(html)) && reste == Formes.Reste.RIEN) continue;
            if (PAGES_OUVERTES.add(chemin)) telephone.aller(chemin);
            else telephone.montrer(chemin, lue);
            fautes.check(telephone::tenirDansLaLargeur);
            fautes.check(telephone::tenirLesSignes);
            var aJuger = reste;
            fautes.check(() -> telephone.auditer(aJuger));
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

    /// Le contenu, jeton et identifiants mis à part.
    private static String sansCeQuiChange(String html) {
        return Formes.contenu(html)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private PlanDesPages plan() {
        return new PlanDesPages(contexte, visiteurs.identites());
    }

    private Set<String> pages() {
        return plan().pages();
    }
}
