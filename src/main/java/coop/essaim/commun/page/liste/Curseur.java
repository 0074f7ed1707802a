package coop.essaim.commun.page.liste;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// L'endroit où une page s'arrête : la valeur de tri et la clé de sa dernière ligne, relues selon leur genre.
record Curseur(Object valeur, Object cle) {

    private static final char SEPARATEUR = '\n';

    static Optional<Curseur> lire(@Nullable String texte, Genre genre, Genre genreDeLaCle) {
        if (texte == null || texte.length() > 2_000) return Optional.empty();
        String clair;
        try {
            clair = new String(Base64.getUrlDecoder().decode(texte), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        var coupe = clair.lastIndexOf(SEPARATEUR);
        if (coupe < 0) return Optional.empty();
        return genre.lire(clair.substring(0, coupe))
                .flatMap(valeur -> genreDeLaCle.lire(clair.substring(coupe + 1)).map(cle -> new Curseur(valeur, cle)));
    }

    static String ecrire(Object valeur, Object cle) {
        var clair = texte(valeur) + SEPARATEUR + texte(cle);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(clair.getBytes(StandardCharsets.UTF_8));
    }

    private static String texte(Object valeur) {
        return valeur instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).toString()
                : valeur.toString();
    }
}
