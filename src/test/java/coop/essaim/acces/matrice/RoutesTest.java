package coop.essaim.acces.matrice;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.matrice.Routes.Route;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RegleDAcces;
import coop.essaim.commun.page.EntreeDeMenu;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;

/// Aucune porte ne s'ouvre sans avoir été déclarée : les routes, les aiguillages, les filtres et les servlets.
@EssaiComplet
class RoutesTest {

    @Autowired
    ApplicationContext contexte;

    @Test
    void chaque_route_dit_quel_droit_elle_exige_ou_pourquoi_elle_s_en_passe() {
        assertThat(Routes.aNous(contexte))
                .isNotEmpty()
                .filteredOn(route -> route.regle() instanceof RegleDAcces.NonDeclaree)
                .extracting(route -> route.nom() + " (" + route.methode() + ")")
                .as("routes sans @Exige, @AccesConnecte ni @AccesPublic")
                .isEmpty();
    }

    @Test
    void un_droit_exigé_par_une_route_ou_une_entrée_de_menu_est_un_droit_inscrit() {
        var inscrits = contexte.getBeansOfType(DroitsDuModule.class).values().stream()
                .flatMap(module -> module.droits().stream())
                .map(Droit::code)
                .collect(Collectors.toSet());

        assertThat(Routes.aNous(contexte))
                .allSatisfy(route -> assertThat(droits(route)).as(route.nom()).isSubsetOf(inscrits));
        assertThat(contexte.getBeansOfType(EntreeDeMenu.class).values())
                .filteredOn(entree -> !entree.droit().isEmpty())
                .allSatisfy(entree -> assertThat(inscrits).as(entree.libelle()).contains(entree.droit()));
    }

    private static List<String> droits(Route route) {
        return route.regle() instanceof RegleDAcces.UnDroit(var codes) ? codes : List.of();
    }

    @Test
    void une_entrée_de_menu_mène_à_une_route_qui_existe() {
        var lues = Routes.aNous(contexte).stream()
                .filter(route -> route.verbe().equals("GET"))
                .map(Route::chemin)
                .collect(Collectors.toSet());
        assertThat(contexte.getBeansOfType(EntreeDeMenu.class).values())
                .extracting(EntreeDeMenu::url)
                .isSubsetOf(lues);
    }

    @Test
    void les_routes_publiques_sont_celles_de_la_liste_relue_et_elles_seules() {
        var publiques = Routes.aNous(contexte).stream()
                .filter(route -> route.regle() instanceof RegleDAcces.Publique)
                .map(Route::nom)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(publiques)
                .as("à accorder avec src/test/resources/acces/routes-publiques.txt")
                .containsExactlyElementsOf(
                        new TreeSet<>(Liste.lire("acces/routes-publiques.txt").keySet()));
    }

    @Test
    void les_portes_qui_ne_sont_pas_nos_routes_sont_celles_de_la_liste_relue_et_elles_seules() {
        var portes = new TreeSet<String>();
        Routes.toutes(contexte).stream()
                .filter(route -> !route.estANous())
                .forEach(route -> portes.add("route " + sansEmpreinte(route.nom())));
        contexte.getBean(FilterChainProxy.class)
                .getFilterChains()
                .forEach(chaine -> chaine.getFilters().forEach(filtre -> portes.add("filtre " + nom(filtre))));
        contexte.getBeansOfType(FilterRegistrationBean.class)
                .values()
                .forEach(inscription -> portes.add("filtre " + nom(inscription.getFilter())));
        contexte.getBeansOfType(Filter.class).values().forEach(filtre -> portes.add("filtre " + nom(filtre)));
        contexte.getBeansOfType(ServletRegistrationBean.class)
                .values()
                .forEach(inscription -> portes.add("servlet " + inscription.getUrlMappings()));

        assertThat(portes)
                .as("à accorder avec src/test/resources/acces/portes-du-cadre.txt")
                .containsExactlyElementsOf(
                        new TreeSet<>(Liste.lire("acces/portes-du-cadre.txt").keySet()));
    }

    /// L'adresse des fichiers statiques porte leur empreinte, qui change avec eux.
    private static String sansEmpreinte(String nom) {
        return nom.replaceAll("/statique/[0-9a-f]+/", "/statique/EMPREINTE/");
    }

    private static String nom(Filter filtre) {
        return filtre.getClass().getSimpleName().replaceFirst("\\$\\$.*", "");
    }

    @Test
    void une_raison_est_donnée_pour_chaque_route_ouverte() {
        assertThat(Routes.aNous(contexte))
                .allSatisfy(route -> assertThat(raison(route)).as(route.nom()).isNotBlank());
        assertThat(Set.copyOf(Liste.lire("acces/routes-publiques.txt").values()))
                .doesNotContain("");
    }

    private static String raison(Route route) {
        var publique = coop.essaim.commun.droit.AccesPublic.class;
        var connectee = coop.essaim.commun.droit.AccesConnecte.class;
        var surMethode = route.methode().getMethodAnnotation(publique);
        if (surMethode != null) return surMethode.raison();
        var methodeConnectee = route.methode().getMethodAnnotation(connectee);
        if (methodeConnectee != null) return methodeConnectee.raison();
        if (route.regle() instanceof RegleDAcces.UnDroit) return "un droit";
        var type = route.methode().getBeanType();
        if (type.isAnnotationPresent(publique))
            return type.getAnnotation(publique).raison();
        return type.isAnnotationPresent(connectee)
                ? type.getAnnotation(connectee).raison()
                : "";
    }
}
