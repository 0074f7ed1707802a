package coop.essaim.gestion;

import org.jspecify.annotations.Nullable;

/// La pièce s'ouvre à qui voit l'activité, sauf le bordereau d'une remise : il porte les chèques d'autres activités.
final class LienDePiece {

    private static final String BORDEREAU = "/remises/";

    private LienDePiece() {}

    /// @param remet si le visiteur remet les chèques
    static boolean ouvre(@Nullable String lien, boolean remet) {
        return lien != null && (remet || !lien.startsWith(BORDEREAU));
    }
}
