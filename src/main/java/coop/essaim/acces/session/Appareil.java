package coop.essaim.acces.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// « Firefox sous Windows » : de quoi reconnaître son appareil, et rien de plus.
final class Appareil {

    /// Dans l'ordre : Edge se dit aussi Chrome, et Chrome se dit aussi Safari.
    private static final Map<String, String> NAVIGATEURS =
            ordonner("Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMES = ordonner(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Appareil() {}

    static String decrire(@Nullable String agent) {
        if (agent == null || agent.isBlank()) return "Appareil inconnu";
        return reconnaitre(agent, NAVIGATEURS, "Navigateur inconnu")
                + " sous "
                + reconnaitre(agent, SYSTEMES, "un système inconnu");
    }

    private static String reconnaitre(String agent, Map<String, String> marques, String defaut) {
        return marques.entrySet().stream()
                .filter(marque -> agent.contains(marque.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(defaut);
    }

    private static Map<String, String> ordonner(String... paires) {
        var marques = new LinkedHashMap<String, String>();
        for (int i = 0; i < paires.length; i += 2) marques.put(paires[i], paires[i + 1]);
        return marques;
    }
}
