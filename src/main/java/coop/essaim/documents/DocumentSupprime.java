package coop.essaim.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une pièce vient d'être retirée ; son nom reste ici pour le journal.
///
/// @param par le compte de qui agit ; `null` quand c'est Essaim, qui efface un dossier échu
public record DocumentSupprime(
        DocumentId id, ObjetLie objet, String nom, @Nullable UUID par) {}
