package coop.essaim.commun.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Ce que PostgreSQL écrit de lui-même dans sa grappe quand il tourne (`postmaster.pid`), et qui lui survit s'il est
/// tué.
///
/// @param port 0 tant que le serveur ne l'a pas encore écrit
record FicheDuServeur(long processus, int port, boolean pret, Path grappe) {

    static final String NOM = "postmaster.pid";

    static Optional<FicheDuServeur> lire(Path grappe) {
        try {
            var lignes = Files.readAllLines(grappe.resolve(NOM));
            return Optional.of(new FicheDuServeur(
                    Math.abs(nombre(ligne(lignes, 0, ""))),
                    (int) nombre(ligne(lignes, 3, "")),
                    ligne(lignes, 7, "").equals("ready"),
                    grappe));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Vide ou coupée (un disque plein, une machine éteinte), une fiche est celle d'un serveur mort.
    private static long nombre(String texte) {
        return texte.matches("-?\\d{1,9}") ? Long.parseLong(texte) : 0;
    }

    private static String ligne(List<String> lignes, int rang, String sinon) {
        return rang < lignes.size() && !lignes.get(rang).isBlank()
                ? lignes.get(rang).strip()
                : sinon;
    }

    /// Vrai si ce numéro est bien celui d'un PostgreSQL de cette grappe : après un redémarrage de la machine, ou dans
    /// un conteneur, un tout autre programme peut l'avoir reçu.
    boolean tourne() {
        return ProcessHandle.of(processus)
                .flatMap(programme -> programme.info().commandLine())
                .filter(ligne -> ligne.contains("postgres") && ligne.contains(grappe.toString()))
                .isPresent();
    }
}
