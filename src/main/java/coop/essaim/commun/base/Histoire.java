package coop.essaim.commun.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Une suite de migrations : celle que ce programme porte, ou celle qu'une base a passée. Deux suites égales, et il n'y
/// a rien à demander à Flyway, qui met une demi-seconde à répondre.
///
/// @param passages chacun son numéro et la somme de son texte, comme Flyway les compte, en ordre
record Histoire(List<String> passages) {

    private static final Histoire DE_CE_PROGRAMME = lire();

    Histoire {
        passages = passages.stream().sorted().toList();
    }

    static Histoire deCeProgramme() {
        return DE_CE_PROGRAMME;
    }

    static String passage(String version, int somme) {
        return version + ":" + somme;
    }

    private static Histoire lire() {
        try {
            var passages = new ArrayList<String>();
            for (var migration :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:coop/essaim/**/V*__*.sql")) {
                var nom = String.valueOf(migration.getFilename());
                var version = nom.substring(1, nom.indexOf("__")).replace('_', '.');
                passages.add(passage(version, somme(migration)));
            }
            if (passages.isEmpty()) throw new IllegalStateException("Ce programme a perdu ses migrations.");
            return new Histoire(passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ligne à ligne, sans leur fin : un dépôt extrait sous un autre système compte pareil.
    private static int somme(Resource migration) throws IOException {
        var somme = new CRC32();
        try (var lignes =
                new BufferedReader(new InputStreamReader(migration.getInputStream(), StandardCharsets.UTF_8))) {
            for (var ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
                somme.update(ligne.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) somme.getValue();
    }
}
