package coop.essaim;

import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.GrappeModele;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `./essaim entrainer DOSSIER` : démarre la démonstration dans un dossier jetable, montre quelques pages, s'arrête.
///
/// D'abord, il fait la grappe modèle, que copieront les premiers démarrages ; celui-ci en est le premier.
///
/// Le script s'en sert à la construction : la JVM y apprend ce qu'elle aura à charger et l'écrit dans un cache (JEP 483
/// et 514), avec lequel les démarrages suivants sont deux fois plus courts.
final class Entrainement {

    private static final List<String> PAGES =
            List.of("/", "/connexion", "/mot-de-passe/oubli", "/sante/prete", "/absente");

    private final Console console;

    Entrainement(Console console) {
        this.console = console;
    }

    int executer(String dossier) {
        var jetable = Path.of(dossier);
        GrappeModele.faire(jetable.resolve("modele"));
        var donnees = new DossierDeDonnees(jetable.resolve("demo"));
        var arguments = new Arguments(List.of(), Map.of("port", "0", "facteur", "0"));
        var adresse = new ModeServeur(console, Map.of()).demarrer(ModeServeur.Genre.DEMO, arguments, donnees);
        try (var navigateur = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var page : PAGES) {
                navigateur.send(
                        HttpRequest.newBuilder(URI.create(adresse + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
            return Commande.FAIT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Commande.REFUSE;
        }
    }
}
