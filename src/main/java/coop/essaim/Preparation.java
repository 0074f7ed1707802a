package coop.essaim;

import coop.essaim.commun.base.DemarrageRefuse;
import coop.essaim.commun.commande.Commande;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/// `./essaim preparer DOSSIER` : écrit, à la construction, le montage de la démonstration que Spring retrouverait sinon
/// à chaque démarrage en lisant toutes les classes du programme. Le script l'ajoute au jar.
///
/// Ce montage a tranché toutes les conditions de Spring : il ne sert qu'à la démonstration, et seulement si
/// l'installation ne règle rien de ce dont elles dépendent. Partout ailleurs, Spring monte l'application comme
/// toujours.
final class Preparation {

    /// Ce dont dépendent les conditions de Spring et de ses bibliothèques.
    private static final List<String> DECISIFS = List.of("SPRING", "MANAGEMENT", "SERVER", "DBSCHEDULER");

    private static final String MONTAGE = Preparation.class.getName() + "__ApplicationContextInitializer";

    private Preparation() {}

    /// Ce que Spring appelle pour voir l'application qu'il monte ; il s'arrête avant de rien construire.
    static void main(String... arguments) {
        new SpringApplication(Essaim.class).run(arguments);
    }

    /// @return le code de sortie
    static int ecrire(Path dossier, Map<String, String> environnement) {
        if (!neRegleRien(environnement, System.getProperties(), Path.of(""))) {
            throw new DemarrageRefuse("L'environnement règle déjà l'application (SPRING_…, SERVER_…, MANAGEMENT_…) : "
                    + "son montage ne vaudrait pas pour une autre, et ne s'écrit pas.");
        }
        monter(dossier);
        return compiler(dossier.resolve("sources"), dossier.resolve("classes")) ? Commande.FAIT : Commande.REFUSE;
    }

    static void monter(Path dossier) {
        var reglages = Settings.builder()
                .sourceOutput(dossier.resolve("sources"))
                .resourceOutput(dossier.resolve("ressources"))
                .classOutput(dossier.resolve("classes"))
                .groupId("coop.essaim")
                .artifactId("essaim")
                .build();
        var arguments = new String[] {"--spring.profiles.active=demo", "--essaim.journal.console=WARN"};
        new SpringApplicationAotProcessor(Preparation.class, reglages, arguments).process();
    }

    private static boolean compiler(Path sources, Path classes) {
        try (var fichiers = Files.walk(sources)) {
            var mots = new ArrayList<>(List.of(
                    "-proc:none", "-nowarn", "-parameters", "-encoding", "UTF-8", "-d", classes.toString(), "-cp"));
            mots.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
            fichiers.map(Path::toString).filter(nom -> nom.endsWith(".java")).forEach(mots::add);
            var dit = new PrintWriter(System.out, true);
            return ToolProvider.findFirst("javac").orElseThrow().run(dit, dit, mots.toArray(String[]::new)) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Vrai si le montage est là et dirait ce que dirait Spring.
    static boolean convient(Map<String, String> environnement, Properties proprietes, Path ici) {
        return ClassUtils.isPresent(MONTAGE, Preparation.class.getClassLoader())
                && neRegleRien(environnement, proprietes, ici);
    }

    static boolean neRegleRien(Map<String, String> environnement, Properties proprietes, Path ici) {
        return Stream.concat(environnement.keySet().stream(), proprietes.stringPropertyNames().stream())
                        .noneMatch(Preparation::decide)
                && !contientDesReglages(ici);
    }

    /// Spring lit `application*.*` et le dossier `config` de là où l'on est quand on le lance.
    private static boolean contientDesReglages(Path ici) {
        try (var fichiers = Files.list(ici.toAbsolutePath())) {
            return fichiers.map(fichier -> fichier.getFileName().toString())
                    .anyMatch(nom -> nom.equals("config") || nom.startsWith("application"));
        } catch (IOException _) {
            return true; // dans le doute, Spring lit tout
        }
    }

    /// Spring lit `db-scheduler.enabled` aussi sous les noms `DBSCHEDULER_ENABLED` et `db_scheduler_enabled`.
    private static boolean decide(String nom) {
        var mot = nom.toUpperCase(Locale.ROOT).replaceAll("[._-]", "");
        return DECISIFS.stream().anyMatch(mot::startsWith);
    }

    static void employer(SpringApplication application) {
        SpringProperties.setFlag("spring.aot.enabled");
        application.setMainApplicationClass(Preparation.class);
    }
}
