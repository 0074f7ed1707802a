package coop.essaim.comptabilite.rapport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// La clé de la dernière ligne d'une page : la suivante commence juste après.
///
/// @param soldeCentimes solde progressif à cette ligne, pour continuer sans tout relire
public record Suite(LocalDate date, long ecriture, int rang, long soldeCentimes) {

    public static Suite depuis(LocalDate du, long soldeCentimes) {
        return new Suite(du, 0, 0, soldeCentimes);
    }

    public static Suite apres(LigneDeLivre ligne) {
        return new Suite(
                ligne.date(), ligne.ecriture(), ligne.rang(), ligne.solde().centimes());
    }

    /// Relit ce qu'écrit [#toString], `2026-03-31.12.2.120000` ; rien quand l'adresse a été abîmée.
    public static Optional<Suite> lire(@Nullable String texte) {
        var parties = texte == null ? new String[0] : texte.split("\\.", -1);
        if (parties.length != 4) return Optional.empty();
        try {
            return Optional.of(new Suite(
                    LocalDate.parse(parties[0]),
                    Long.parseLong(parties[1]),
                    Integer.parseInt(parties[2]),
                    Long.parseLong(parties[3])));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    public static Suite valueOf(String texte) {
        return lire(texte).orElseThrow(() -> new IllegalArgumentException("Pas une suite : " + texte));
    }

    @Override
    public String toString() {
        return date + "." + ecriture + "." + rang + "." + soldeCentimes;
    }
}
