package coop.essaim.acces.matrice;

import coop.essaim.commun.droit.RegleDAcces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// Les routes telles que le cadre en marche les connaît : c'est lui qui répond, c'est donc à lui qu'on les demande.
public final class Routes {

    private static final Set<RequestMethod> TOUS_LES_VERBES =
            Set.of(RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    private Routes() {}

    /// @param methode le contrôleur qui répond, ou `null` pour un aiguillage d'adresses (fichiers statiques)
    public record Route(String verbe, String chemin, HandlerMethod methode, String aiguillage) {

        public String nom() {
            return verbe + " " + chemin;
        }

        public boolean estANous() {
            return methode != null && methode.getBeanType().getPackageName().startsWith("coop.essaim");
        }

        public RegleDAcces regle() {
            return RegleDAcces.de(methode);
        }

        public boolean aDesVariables() {
            return chemin.contains("{");
        }

        public boolean change() {
            return !Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(verbe);
        }
    }

    /// Toutes : celles de nos contrôleurs, de l'actuator, de la page d'erreur, des fichiers statiques.
    public static List<Route> toutes(ApplicationContext contexte) {
        var routes = new ArrayList<Route>();
        contexte.getBeansOfType(HandlerMapping.class).forEach((nom, aiguillage) -> routes.addAll(de(nom, aiguillage)));
        return routes.stream()
                .distinct()
                .sorted(Comparator.comparing(Route::chemin).thenComparing(Route::verbe))
                .toList();
    }

    /// Celles de nos contrôleurs.
    public static List<Route> aNous(ApplicationContext contexte) {
        return toutes(contexte).stream().filter(Route::estANous).toList();
    }

    private static Collection<Route> de(String nom, HandlerMapping aiguillage) {
        return switch (aiguillage) {
            case AbstractHandlerMethodMapping<?> methodes -> deMethodes(nom, methodes);
            case AbstractUrlHandlerMapping adresses ->
                adresses.getHandlerMap().keySet().stream()
                        .map(chemin -> new Route("GET", chemin, null, nom))
                        .toList();
            case RouterFunctionMapping fonctions ->
                fonctions.getRouterFunction() == null ? List.of() : List.of(new Route("*", "fonctions", null, nom));
            default -> List.of(new Route("*", aiguillage.getClass().getName(), null, nom));
        };
    }

    private static List<Route> deMethodes(String nom, AbstractHandlerMethodMapping<?> aiguillage) {
        var routes = new ArrayList<Route>();
        aiguillage.getHandlerMethods().forEach((cle, methode) -> {
            var info = (RequestMappingInfo) cle;
            var declares = info.getMethodsCondition().getMethods();
            for (var verbe : declares.isEmpty() ? TOUS_LES_VERBES : declares) {
                for (var chemin : new TreeSet<>(info.getPatternValues())) {
                    routes.add(new Route(verbe.name(), chemin, methode, nom));
                }
            }
        });
        return routes;
    }
}
