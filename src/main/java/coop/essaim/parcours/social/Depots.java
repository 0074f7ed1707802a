package coop.essaim.parcours.social;

import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Range la preuve envoyée avec un formulaire.
@Component
class Depots {

    private final Documents documents;

    Depots(Documents documents) {
        this.documents = documents;
    }

    /// @return ce que répond le dépôt ; `null` quand rien n'est envoyé
    @Nullable
    Depot ranger(@Nullable MultipartFile fichier, ObjetLie objet, UUID par) throws IOException {
        if (fichier == null || fichier.isEmpty()) return null;
        var nom = fichier.getOriginalFilename();
        try (var octets = fichier.getInputStream()) {
            return documents.deposer(
                    new NouveauDocument(
                            nom == null || nom.isBlank() ? "piece" : nom,
                            objet,
                            Conservation.DOSSIER_DU_PERSONNEL,
                            par),
                    octets);
        }
    }
}
