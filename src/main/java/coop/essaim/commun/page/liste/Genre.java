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

    /// PostgreSQL ne va pas aussi loin que Java.
    private static final int ANNEE_MAX = 9999;

    /// La valeur à lier dans la requête ; rien quand le texte n'est pas de ce genre (adresse trafiquée).
    Optional<Object> lire(String texte) {
        try {
            return switch (this) {
                case TEXTE -> texte.indexOf('\0') < 0 ? Optional.of(texte) : Optional.empty();
                case ENTIER -> Optional.of(Long.parseLong(texte));
                case DATE ->
                    Optional.of(LocalDate.parse(texte))
                            .filter(date -> estProche(date.getYear()))
                            .map(Object.class::cast);
                case INSTANT ->
                    Optional.of(OffsetDateTime.parse(texte))
                            .filter(instant -> estProche(instant.getYear()))
                            .map(Object.class::cast);
                case UUID -> Optional.of(java.util.UUID.fromString(texte));
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean estProche(int annee) {
        return annee >= 0 && annee <= ANNEE_MAX;
    }
}
