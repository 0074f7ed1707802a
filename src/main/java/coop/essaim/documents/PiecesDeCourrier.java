package coop.essaim.documents;

import coop.essaim.commun.courrier.LecteurDePieces;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Les pièces jointes aux courriers : qui a promis le courrier avait le droit de la montrer.
@Component
class PiecesDeCourrier implements LecteurDePieces {

    private final DocumentsSql sql;
    private final Documents documents;

    PiecesDeCourrier(DocumentsSql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public Optional<Piece> lire(UUID document) {
        var id = new DocumentId(document);
        return sql.trouver(id)
                .flatMap(piece -> documents
                        .octetsDejaPermis(id)
                        .map(octets -> new Piece(piece.nom(), piece.type().mime(), octets)));
    }
}
