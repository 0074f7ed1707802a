package coop.essaim.commun.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Une adresse à paramètre, `/ventes/{piece}`, se confronte à toutes celles que l'application déclare :
/// des centaines, à chaque demande. Celles dont le premier mot n'est pas le sien s'écartent ici d'un coup
/// d'œil ; Spring juge les autres.
@Component
class RoutesRangees implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Rangees();
    }

    private static final class Rangees extends RequestMappingHandlerMapping {

        /// Un premier mot variable : la route peut servir n'importe quelle adresse.
        private static final String LIBRE = "{";

        private static final ScopedValue<String> DEMANDEE = ScopedValue.newInstance();

        private final Map<RequestMappingInfo, String> premiersMots = new ConcurrentHashMap<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String chemin, HttpServletRequest demande)
                throws Exception {
            var mot = premierMot(chemin);
            // Encodé, il se compare une fois décodé : c'est l'affaire de Spring.
            if (mot.contains("%") || mot.contains(";")) return super.lookupHandlerMethod(chemin, demande);
            return ScopedValue.where(DEMANDEE, mot).call(() -> super.lookupHandlerMethod(chemin, demande));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest demande) {
            return peutServir(premiersMots.computeIfAbsent(route, Rangees::premierMot))
                    ? super.getMatchingMapping(route, demande)
                    : null;
        }

        private static boolean peutServir(String mot) {
            return mot.equals(LIBRE) || !DEMANDEE.isBound() || mot.equals(DEMANDEE.get());
        }

        private static String premierMot(RequestMappingInfo route) {
            var mots = route.getPatternValues().stream()
                    .map(Rangees::premierMot)
                    .distinct()
                    .toList();
            return mots.size() != 1 || mots.getFirst().matches(".*[{*?].*") ? LIBRE : mots.getFirst();
        }

        private static String premierMot(String chemin) {
            int debut = chemin.startsWith("/") ? 1 : 0;
            int fin = chemin.indexOf('/', debut);
            return fin < 0 ? chemin.substring(debut) : chemin.substring(debut, fin);
        }
    }
}
