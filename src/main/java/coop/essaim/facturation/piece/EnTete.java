package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'il faut d'une pièce pour dire qui peut la valider, et où aller ensuite : ni ses lignes, ni ses taxes.
public record EnTete(
        UUID id,
        Genre genre,
        PieceDeVente.Etat etat,
        ActiviteId activite,
        String objet,
        Montant ttc,
        @Nullable Instant soumiseA) {

    public String url() {
        return PieceDeVente.url(genre, id);
    }
}
