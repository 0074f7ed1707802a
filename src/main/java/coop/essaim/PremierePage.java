package coop.essaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ConfigurableApplicationContext;

/// La démonstration ouvre une page avant d'avoir tout construit : qui l'essaie attend moitié moins.
///
/// Jusque-là, chaque bean naît de la première demande qui s'en sert ; aussitôt après, tous les autres, et celui qui ne
/// se construit pas arrête le démarrage comme en production, où rien ne s'ouvre avant que tout soit prêt.
final class PremierePage {

    private static final int PATIENCE_MS = 60_000;
    private static final String RENVOI = "HTTP/1.1 302";
    private static final String REUSSITE = "HTTP/1.1 200";

    private PremierePage() {}

    /// Demande à ce serveur ce que demandera le premier visiteur : quand l'adresse se dit, une page s'y ouvre vraiment.
    static void ouvrir(ConfigurableApplicationContext contexte, String adresse) {
        int port = contexte.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        demander(adresse, port, "/", RENVOI);
        demander(adresse, port, "/connexion", REUSSITE);
    }

    private static void demander(String adresse, int port, String chemin, String attendue) {
        try (var prise = new Socket()) {
            prise.connect(new InetSocketAddress(joindre(adresse), port), PATIENCE_MS);
            prise.setSoTimeout(PATIENCE_MS);
            prise.getOutputStream()
                    .write(("GET " + chemin + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var reponse = new String(prise.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!reponse.startsWith(attendue))
                throw new IllegalStateException(
                        chemin + " a répondu " + reponse.lines().findFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress joindre(String adresse) throws IOException {
        var choisie = InetAddress.getByName(adresse);
        return choisie.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : choisie;
    }

    static void construireLeReste(ConfigurableApplicationContext contexte) {
        var fabrique = contexte.getBeanFactory();
        for (var nom : fabrique.getBeanDefinitionNames()) {
            var definition = fabrique.getMergedBeanDefinition(nom);
            if (definition.isSingleton() && !definition.isAbstract()) fabrique.getBean(nom);
        }
    }
}
