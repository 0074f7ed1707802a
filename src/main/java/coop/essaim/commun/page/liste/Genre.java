package coop.essaim.commun.page.liste;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Ce que contient une colonne triable : de quoi relire sans risque une clé venue de l'adresse.
public enum Genre {
    TEXTE,
    ENTIER,
    DATE,
    INSTANT,
    UUID;

    /// La valeur à lier dans la requête ; rien quand le texte n'est pas de ce genre (adresse trafiquée).
    Optional<Object> lire(String texte) {
        try {
            return switch (this) {
                case TEXTE -> texte.indexOf('\0') < 0 ? Optional.of(texte) : Optional.empty();
                case ENTIER -> Optional.of(Long.parseLong(texte));
                case DATE -> Optional.of(LocalDate.parse(texte));
                case INSTANT -> Optional.of(OffsetDateTime.parse(texte));
                case UUID -> Optional.of(java.util.UUID.fromString(texte));
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
