package coop.essaim;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// Les règles de la maison, vérifiées plutôt que rappelées en relecture.
class ArchitectureTest {

    static final Path SOURCES = Path.of("src/main/java/coop/essaim");
    static final ApplicationModules MODULES = ApplicationModules.of(Essaim.class);

    static final String NOM_QUI_NE_DIT_RIEN = ".*(Utils?|Helper|Manager|Impl|D[Tt][Oo])\\.java";
    static final Pattern CREATION = Pattern.compile("create (?:table|view) (\\w+)");
    static final Pattern USAGE = Pattern.compile("(?:from|join|into|update) (\\w+)");

    @Test
    void les_modules_ne_dépendent_que_de_ce_qu_ils_déclarent() {
        MODULES.verify();
    }

    @Test
    void la_carte_des_modules_se_dessine_elle_même() {
        new Documenter(MODULES).writeDocumentation();
    }

    @Test
    void un_fichier_est_court_et_son_nom_dit_quelque_chose() throws IOException {
        assertThat(fichiers("")).allSatisfy(fichier -> {
            assertThat(fichier.toString()).matches("\\p{ASCII}+").doesNotMatch(NOM_QUI_NE_DIT_RIEN);
            assertThat(Files.readAllLines(fichier)).hasSizeLessThanOrEqualTo(400);
        });
    }

    @Test
    void un_module_ne_touche_que_ses_tables_et_les_vues_publiques_des_autres() throws IOException {
        Map<String, String> proprietaire = fichiers(".sql").stream()
                .flatMap(sql -> noms(CREATION, sql).stream().map(table -> Map.entry(table, module(sql))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(fichiers(".java"))
                .allSatisfy(java -> assertThat(noms(USAGE, java))
                        .filteredOn(proprietaire::containsKey)
                        .filteredOn(table -> !table.startsWith("pub_"))
                        .allSatisfy(table -> assertThat(proprietaire).containsEntry(table, module(java))));
    }

    private static String module(Path fichier) {
        return SOURCES.relativize(fichier).getName(0).toString();
    }

    private static List<String> noms(Pattern motif, Path fichier) {
        try {
            return motif.matcher(Files.readString(fichier))
                    .results()
                    .map((MatchResult r) -> r.group(1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> fichiers(String suffixe) throws IOException {
        try (var chemins = Files.walk(SOURCES)) {
            return chemins.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(suffixe))
                    .toList();
        }
    }
}
