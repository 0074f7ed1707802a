package coop.essaim.navigateur;

import coop.essaim.acces.matrice.Routes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/// Toutes les pages que l'application en marche sait montrer : celles qui se lisent sans variable, et pour les autres,
/// celles que donnent les [PagesAVisiter].
record PlanDesPages(ApplicationContext contexte, Map<String, UUID> identites) {

    /// Un fichier à télécharger n'est pas une page ; le composer pour chaque rôle coûterait plus que tout le reste.
    private static final Pattern FICHIER = Pattern.compile("\\.(pdf|csv|xlsx|ics|xml|json|zip|txt)$");

    Set<String> pages() {
        return routes().map(Routes.Route::chemin)
                .flatMap(chemin -> chemin.contains("{") ? adresses(chemin).stream() : Stream.of(chemin))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> sansAdresse() {
        return routes().filter(Routes.Route::aDesVariables)
                .map(Routes.Route::chemin)
                .filter(chemin -> adresses(chemin).isEmpty())
                .toList();
    }

    private Stream<Routes.Route> routes() {
        return Routes.aNous(contexte).stream()
                .filter(route -> route.verbe().equals("GET"))
                .filter(route -> !FICHIER.matcher(route.chemin()).find())
                .filter(route -> !route.chemin().startsWith("/galerie")
                        && !route.chemin().equals("/error"));
    }

    private List<String> adresses(String chemin) {
        return contexte.getBeansOfType(PagesAVisiter.class).values().stream()
                .flatMap(source -> source.adresses(chemin, identites).stream())
                .toList();
    }
}
