package coop.essaim.parcours.contrat;

import coop.essaim.commun.Montant;
import coop.essaim.documents.DocumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un avenant numéroté : ce qu'il change, à partir de quand, et où en est sa signature.
///
/// @param document `null` tant qu'il n'est pas imprimé
public record Avenant(
        UUID id,
        ContratId contrat,
        int numero,
        LocalDate du,
        String objet,
        String texte,
        @Nullable BigDecimal heures,
        @Nullable Montant partFixe,
        @Nullable Montant objectif,
        @Nullable DocumentId document,
        @Nullable LocalDate concluLe) {

    Avenant imprime(DocumentId papier) {
        return new Avenant(id, contrat, numero, du, objet, texte, heures, partFixe, objectif, papier, concluLe);
    }
}
