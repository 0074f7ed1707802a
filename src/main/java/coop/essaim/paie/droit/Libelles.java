package coop.essaim.paie.droit;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Les noms français des paramètres, par groupe, dans l'ordre où la page les montre.
record Libelles(List<Libelle> tous) {

    private static final String RESSOURCE = "/paie/libelles.csv";

    /// @param unite ce que compte la valeur quand ce n'est pas un taux ; vide pour un coefficient
    record Libelle(String groupe, String code, String texte, String unite) {}

    static Libelles lire() {
        try (var flux = requireNonNull(Libelles.class.getResourceAsStream(RESSOURCE), RESSOURCE);
                var lecteur = new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))) {
            return new Libelles(lecteur.lines()
                    .filter(ligne -> !ligne.isBlank() && !ligne.startsWith("#"))
                    .map(ligne -> ligne.split(";", -1))
                    .map(champs -> new Libelle(champs[0], champs[1], champs[2], champs[3]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Les libellés du droit de la paie sont illisibles.", e);
        }
    }
}
