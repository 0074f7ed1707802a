package coop.essaim.commun.courrier;

import java.util.Optional;
import java.util.UUID;

/// Ce que `documents` fait pour le facteur : rendre, au moment du départ, la pièce qu'un courrier a promise.
public interface LecteurDePieces {

    Optional<Piece> lire(UUID document);

    @SuppressWarnings("ArrayRecordComponent")
    record Piece(String nom, String mime, byte[] octets) {}
}
