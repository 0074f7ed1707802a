package coop.essaim;

import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Le premier chargement de la démonstration, coupé, recommence de zéro : personne n'y a encore travaillé.
///
/// Une marque dans le dossier dit qu'il a commencé et n'a pas fini.
record Chargement(DossierDeDonnees dossier) {

    private Path marque() {
        return dossier.racine().resolve("chargement-en-cours");
    }

    /// Avant d'ouvrir la base.
    ///
    /// @return vrai quand ce qui avait commencé est effacé
    boolean oublierCeluiQuiFutCoupe() {
        if (!Files.exists(marque())) return false;
        BaseOuverte.effacer(dossier);
        finir();
        return true;
    }

    boolean estEnCours() {
        return Files.exists(marque());
    }

    void commencer() {
        try {
            Files.createFile(marque());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finir() {
        try {
            Files.deleteIfExists(marque());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
