package coop.essaim.acces.matrice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.core.io.ClassPathResource;

/// Une liste relue par une personne : une chose par ligne, `chose : raison`, `#` pour un commentaire.
final class Liste {

    private Liste() {}

    static SequencedMap<String, String> lire(String fichier) {
        var lues = new LinkedHashMap<String, String>();
        for (var ligne : lignes(fichier)) {
            int coupe = ligne.indexOf(" : ");
            if (coupe < 0) throw new IllegalStateException(fichier + " : il manque la raison de « " + ligne + " ».");
            if (lues.put(
                            ligne.substring(0, coupe).strip(),
                            ligne.substring(coupe + 3).strip())
                    != null) {
                throw new IllegalStateException(fichier + " : « " + ligne + " » y est deux fois.");
            }
        }
        return lues;
    }

    static List<String> lignes(String fichier) {
        try {
            return new ClassPathResource(fichier)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(ligne -> !ligne.isEmpty() && !ligne.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
