package coop.essaim.navigateur;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Donne à chaque essai un [Navigateur], et le vérifie à la fin. Chromium démarre une fois par JVM.
public final class Navigateurs implements ParameterResolver, AfterEachCallback {

    private static final Namespace ICI = Namespace.create(Navigateurs.class);
    private static final List<String> NOMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @Override
    public boolean supportsParameter(ParameterContext parametre, ExtensionContext essai) {
        return parametre.getParameter().getType() == Navigateur.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parametre, ExtensionContext essai) {
        var port = SpringExtension.getApplicationContext(essai)
                .getBean(Environment.class)
                .getRequiredProperty("local.server.port");
        var navigateur = new Navigateur(chromium(essai).navigateur, "http://localhost:" + port);
        essai.getStore(ICI).put(Navigateur.class, navigateur);
        return navigateur;
    }

    @Override
    public void afterEach(ExtensionContext essai) {
        var navigateur = essai.getStore(ICI).remove(Navigateur.class, Navigateur.class);
        if (navigateur != null) navigateur.fermer(essai.getExecutionException().isEmpty());
    }

    private static Chromium chromium(ExtensionContext essai) {
        return essai.getRoot().getStore(ICI).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }

    /// Le navigateur de la machine : `ESSAIM_CHROMIUM`, sinon le premier trouvé dans le `PATH`.
    static Path executable() {
        var choisi = Optional.ofNullable(System.getenv("ESSAIM_CHROMIUM")).filter(s -> !s.isBlank());
        if (choisi.isPresent()) return Path.of(choisi.get());
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .flatMap(dossier -> NOMS.stream().map(nom -> Path.of(dossier, nom)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Aucun navigateur : installez Chromium (paquet « chromium »), ou dites où il est par ESSAIM_CHROMIUM."));
    }

    private static final class Chromium implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser navigateur = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(arguments()));

        /// Le bac à sable de Chromium refuse root, et lui seul ; rien ne sort de la machine.
        private static List<String> arguments() {
            var communs = List.of("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost", "--disable-gpu");
            return "root".equals(System.getProperty("user.name"))
                    ? Stream.concat(communs.stream(), Stream.of("--no-sandbox")).toList()
                    : communs;
        }

        @Override
        public void close() {
            navigateur.close();
            playwright.close();
        }
    }
}
