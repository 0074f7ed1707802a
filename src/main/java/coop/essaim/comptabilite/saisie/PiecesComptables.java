package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Document;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Les fichiers qui justifient une écriture. Déposés avant elle, ils tiennent à la clé de sa feuille.
@Service
class PiecesComptables {

    static final String GENRE = "comptabilite.piece";

    private final PiecesSql sql;
    private final Documents documents;

    PiecesComptables(PiecesSql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    List<Document> deLObjet(UUID objet) {
        return documents.de(new ObjetLie(GENRE, objet));
    }

    List<Document> de(EcritureId ecriture) {
        return sql.objet(ecriture).map(this::deLObjet).orElse(List.of());
    }

    /// Rend la phrase du refus, s'il y en a un. Sans fichier choisi, il n'y a rien à faire.
    @Transactional
    public Optional<String> deposer(UUID objet, @Nullable MultipartFile fichier, UUID par) {
        if (fichier == null || fichier.isEmpty()) return Optional.empty();
        var nom = fichier.getOriginalFilename();
        var demande = new NouveauDocument(
                nom == null ? "piece" : nom, new ObjetLie(GENRE, objet), Conservation.PIECE_COMPTABLE, par);
        try (InputStream octets = fichier.getInputStream()) {
            return switch (documents.deposer(demande, octets)) {
                case Depot.Fait _ -> Optional.empty();
                case Depot.Refus refus -> Optional.of(refus.phrase());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// L'objet des fichiers de l'écriture ; le premier dépôt le crée.
    @Transactional
    public UUID objetDe(EcritureId ecriture, UUID neuf) {
        attacher(ecriture, neuf);
        return sql.objet(ecriture).orElse(neuf);
    }

    @Transactional
    public void attacher(EcritureId ecriture, UUID objet) {
        sql.attacher(ecriture, objet);
    }

    Optional<UUID> objet(EcritureId ecriture) {
        return sql.objet(ecriture);
    }
}
