package coop.essaim.commun.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// Le jeu d'icônes (`icones.txt`, tiré de Tabler Icons, licence MIT), par leur nom français ou d'origine.
///
/// Une icône accompagne toujours un mot : elle est cachée aux lecteurs d'écran.
public final class Icones {

    private static final Pattern BARRE = Pattern.compile(" \\| ");
    private static final Map<String, List<String>> TRACES = lire();
    private static final List<String> POINT = List.of("M12 12m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0");

    /// Une liste en porte cent : chacune est déjà en octets.
    private static final Map<String, Content> DESSINS = TRACES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, icone -> dessiner(icone.getValue())));

    private static final Content UN_POINT = dessiner(POINT);

    private Icones() {}

    /// Les tracés de l'icône ; un point quand le nom est inconnu, plutôt qu'une page en panne.
    public static Content traces(String nom) {
        return DESSINS.getOrDefault(nom, UN_POINT);
    }

    public static boolean connait(String nom) {
        return TRACES.containsKey(nom);
    }

    private static Content dessiner(List<String> traces) {
        var octets = traces.stream()
                .map("<path d=\"%s\"/>"::formatted)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        return page -> page.writeBinaryContent(octets);
    }

    private static Map<String, List<String>> lire() {
        var traces = new HashMap<String, List<String>>();
        contenu()
                .lines()
                .filter(ligne -> ligne.contains("|"))
                .map(ligne -> BARRE.split(ligne, -1))
                .forEach(mots -> {
                    var chemins = Arrays.stream(mots).skip(2).toList();
                    traces.put(mots[1], chemins);
                    traces.put(mots[0], chemins);
                });
        return Map.copyOf(traces);
    }

    private static String contenu() {
        try {
            return new ClassPathResource("icones.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
