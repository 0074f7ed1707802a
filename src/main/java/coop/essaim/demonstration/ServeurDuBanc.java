package coop.essaim.demonstration;

import coop.essaim.commun.droit.RoleLivre;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/// La démonstration, démarrée par le script dans un processus à elle, comme une personne la démarrerait.
final class ServeurDuBanc implements AutoCloseable {

    /// Cent fois la taille réelle se charge en heures.
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final Process processus;
    private final String adresse;
    private final Duration attente;

    private ServeurDuBanc(Process processus, String adresse, Duration attente) {
        this.processus = processus;
        this.adresse = adresse;
        this.attente = attente;
    }

    static ServeurDuBanc demarrer(Path dossier, int facteur) throws IOException, InterruptedException {
        int port;
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = prise.getLocalPort();
        }
        var script = Path.of(System.getProperty("essaim.racine", "."), "essaim").toString();
        long debut = System.nanoTime();
        var processus = new ProcessBuilder(
                        script,
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--facteur",
                        Integer.toString(facteur),
                        "--donnees",
                        dossier.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var adresse = "http://127.0.0.1:" + port;
        attendre(processus, adresse, debut);
        return new ServeurDuBanc(processus, adresse, Duration.ofNanos(System.nanoTime() - debut));
    }

    /// Prêt seulement une fois les données chargées : d'ici là, la santé répond qu'il ne l'est pas.
    private static void attendre(Process processus, String adresse, long debut)
            throws IOException, InterruptedException {
        var demande =
                HttpRequest.newBuilder(URI.create(adresse + "/sante/prete")).build();
        try (var navigateur = HttpClient.newHttpClient()) {
            while (!repond(navigateur, demande)) {
                if (!processus.isAlive() || System.nanoTime() - debut > PATIENCE.toNanos()) {
                    processus.destroy();
                    throw new IOException("Le serveur de démonstration n'a pas répondu.");
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean repond(HttpClient navigateur, HttpRequest demande) throws InterruptedException {
        try {
            return navigateur
                            .send(demande, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false; // pas encore ouvert
        }
    }

    Duration attente() {
        return attente;
    }

    /// Quelqu'un de l'équipe, connecté.
    LecteurDuBanc lecteur() {
        var maud = Demonstration.figurants().stream()
                .filter(figurant -> figurant.montre() == RoleLivre.ACCOMPAGNATEUR)
                .findFirst()
                .orElseThrow();
        return LecteurDuBanc.connecter(adresse, maud);
    }

    @Override
    public void close() throws IOException {
        processus.destroy();
        try {
            processus.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
