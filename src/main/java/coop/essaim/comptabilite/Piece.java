package coop.essaim.comptabilite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// La pièce qui justifie une écriture : sa référence, sa date, et son adresse dans Essaim quand elle y est.
///
/// @param lien chemin dans l'application, comme `/factures/…`, pour remonter du grand livre à la pièce
public record Piece(
        String reference, LocalDate date, @Nullable String lien) {

    public Piece {
        reference = Texte.obligatoire(reference, "la référence de la pièce");
        if (lien != null && !lien.startsWith("/")) throw new EcritureRefusee("Lien de pièce hors d'Essaim : " + lien);
    }

    public static Piece de(String reference, LocalDate date) {
        return new Piece(reference, date, null);
    }
}
