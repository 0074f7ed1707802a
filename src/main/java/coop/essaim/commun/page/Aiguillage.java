package coop.essaim.commun.page;

import coop.essaim.commun.page.saisie.LiaisonDesSaisies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Trouve la route d'une demande parmi celles qui commencent par le même mot, et non parmi toutes : devant une adresse
/// qui porte un identifiant, Spring comparerait sinon le chemin à chaque route d'Essaim.
///
/// Dans le doute (aucune, deux d'égale précision, un chemin échappé, un autre verbe), c'est Spring qui répond.
final class Aiguillage extends RequestMappingHandlerMapping {

    /// Les routes dont le premier mot varie : candidates pour toutes les adresses.
    private static final String TOUTES = "";

    private volatile @Nullable Map<String, Map<RequestMappingInfo, HandlerMethod>> parDebut;

    @Component
    static final class Enregistrement implements WebMvcRegistrations {
        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new Aiguillage();
        }

        @Override
        public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
            return new LiaisonDesSaisies();
        }
    }

    @Override
    public void registerMapping(RequestMappingInfo route, Object gestionnaire, java.lang.reflect.Method methode) {
        super.registerMapping(route, gestionnaire, methode);
        parDebut = null;
    }

    @Override
    public void unregisterMapping(RequestMappingInfo route) {
        super.unregisterMapping(route);
        parDebut = null;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String chemin, HttpServletRequest demande) throws Exception {
        var route = estSimple(chemin, demande) ? seule(chemin, demande) : null;
        if (route == null) return super.lookupHandlerMethod(chemin, demande);
        demande.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, route.methode());
        handleMatch(route.info(), chemin, demande);
        return route.methode();
    }

    private static boolean estSimple(String chemin, HttpServletRequest demande) {
        return (demande.getMethod().equals("GET") || demande.getMethod().equals("POST"))
                && chemin.indexOf('%') < 0
                && chemin.indexOf(';') < 0;
    }

    private record Route(RequestMappingInfo info, HandlerMethod methode) {}

    /// La plus précise de celles qui conviennent ; rien s'il n'y en a pas, ou si deux le sont autant.
    private @Nullable Route seule(String chemin, HttpServletRequest demande) {
        var toutes = parDebut();
        var trouvees = new ArrayList<Route>();
        var debut = debut(chemin);
        if (!debut.equals(TOUTES)) chercher(toutes.getOrDefault(debut, Map.of()), demande, trouvees);
        chercher(toutes.getOrDefault(TOUTES, Map.of()), demande, trouvees);
        if (trouvees.size() < 2) return trouvees.isEmpty() ? null : trouvees.getFirst();
        var ordre = getMappingComparator(demande);
        trouvees.sort((une, autre) -> ordre.compare(une.info(), autre.info()));
        return ordre.compare(trouvees.get(0).info(), trouvees.get(1).info()) == 0 ? null : trouvees.getFirst();
    }

    private void chercher(
            Map<RequestMappingInfo, HandlerMethod> routes, HttpServletRequest demande, List<Route> trouvees) {
        routes.forEach((info, methode) -> {
            var convient = getMatchingMapping(info, demande);
            if (convient != null) trouvees.add(new Route(convient, methode));
        });
    }

    private Map<String, Map<RequestMappingInfo, HandlerMethod>> parDebut() {
        var connues = parDebut;
        if (connues != null) return connues;
        var classees = new HashMap<String, Map<RequestMappingInfo, HandlerMethod>>();
        getHandlerMethods()
                .forEach((info, methode) -> info.getPatternValues()
                        .forEach(motif -> classees.computeIfAbsent(debut(motif), _ -> new HashMap<>())
                                .put(info, methode)));
        parDebut = classees;
        return classees;
    }

    /// Le premier mot d'un chemin ou d'un motif ; rien s'il varie.
    private static String debut(String chemin) {
        if (!chemin.startsWith("/")) return TOUTES;
        int fin = chemin.indexOf('/', 1);
        var mot = fin < 0 ? chemin.substring(1) : chemin.substring(1, fin);
        return mot.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_')
                ? mot
                : TOUTES;
    }
}
