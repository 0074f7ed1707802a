package coop.essaim.parcours.effectif;

import coop.essaim.commun.EnFrancais;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// L'année regardée, et jusqu'à quel jour on savait : ce que l'adresse porte.
///
/// @param annee l'année civile ; vide, celle en cours
/// @param su ce que l'on savait au soir de ce jour ; vide, ce que l'on sait
record DateSue(@Nullable String annee, @Nullable String su) {

    Year anneeVoulue(LocalDate jour) {
        return annee != null && annee.matches("(19|20|21)[0-9]{2}") && Integer.parseInt(annee) <= jour.getYear()
                ? Year.parse(annee)
                : Year.from(jour);
    }

    Optional<LocalDate> jourSu(LocalDate jour) {
        return EnFrancais.lireDate(su == null ? "" : su).siLue().filter(s -> s.isBefore(jour));
    }

    Instant connus(Clock horloge) {
        return jourSu(LocalDate.now(horloge))
                .map(s -> s.plusDays(1).atStartOfDay(EnFrancais.PARIS).toInstant())
                .orElse(horloge.instant());
    }

    /// Le jour auquel les seuils se regardent : le dernier de l'année, ou aujourd'hui.
    LocalDate arret(LocalDate jour) {
        var fin = anneeVoulue(jour).atMonth(12).atEndOfMonth();
        return fin.isBefore(jour) ? fin : jour;
    }
}
