package coop.essaim.navigateur;

import coop.essaim.acces.Comptes;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Chaque page en grand et de nuit : une fois suffit, le rôle change le menu, pas la mise en page.
///
/// [AccessibiliteNavigateurTest] la relit sur un téléphone pour chaque rôle ; les deux classes passent dans deux JVM à
/// la fois.
@EssaiNavigateur
class AccessibiliteEnGrandNavigateurTest {

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    @Test
    void chaque_page_est_accessible_et_tient_dans_un_grand_écran_de_nuit(Navigateur navigateur) {
        var visiteurs = new Visiteurs(comptes);
        var pages = new PlanDesPages(contexte, visiteurs.identites()).pages();
        Set<String> vues = new HashSet<>();
        var formes = new Formes();
        var fautes = new SoftAssertions();
        Visiteurs.tous().forEach(visiteur -> {
            var large = navigateur.ouvrir(Ecran.LARGE_SOMBRE);
            Visiteurs.entrer(large, visiteur);
            for (var chemin : pages) {
                if (vues.contains(chemin)) continue;
                var lue = large.interroger(chemin);
                if (!Visiteurs.estUnePage(lue)) continue;
                vues.add(chemin);
                large.montrer(chemin, lue);
                fautes.check(large::tenirDansLaLargeur);
                var reste = formes.aJuger(lue.text());
                fautes.check(() -> large.auditer(reste));
            }
        });
        // Quelques adresses ne sont pas des pages (une porte qui renvoie ailleurs, un état que l'essai n'a pas).
        fautes.assertThat(vues).as("pages lues").hasSizeGreaterThan(pages.size() * 3 / 4);
        fautes.assertAll();
    }
}
