package coop.essaim.facturation.piece;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Ce qui est arrivé à une pièce : soumise, renvoyée, reprise, validée.
///
/// @param par le nom du compte, ou `null` pour Essaim lui-même
public record ActeSuivi(
        String acte,
        Instant a,
        @Nullable String par,
        @Nullable String commentaire) {

    public String phrase() {
        var verbe = switch (acte) {
            case "SOUMISE" -> "Soumise à l’équipe d’appui";
            case "RENVOYEE" -> "Renvoyée";
            case "REPRISE" -> "Reprise en brouillon";
            default -> "Validée";
        };
        return par == null ? verbe : verbe + " par " + par;
    }
}
