package coop.essaim.accueil.lieu;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Lecture;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    /// La table T1 (rapport 2015), relue phrase par phrase, et ses dates de mai 2026 calculées à la main.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1er mardi 14h30→16h                       | 1er mardi, de 14 h 30 à 16 h             | 5",
                "1er mardi du mois 14h30→16h               | 1er mardi, de 14 h 30 à 16 h             | 5",
                "De préférence le jeudi (sauf le 3ème)     | jeudi sauf le 3e, journée                | 7 14 28",
                "3ème mardi 14h30→16h                      | 3e mardi, de 14 h 30 à 16 h              | 19",
                "journée du 3ème mardi                     | 3e mardi, journée                        | 19",
                "2ème vendredi 14h30→16h                   | 2e vendredi, de 14 h 30 à 16 h           | 8",
                "Journée du 2ème vendredi du mois          | 2e vendredi, journée                     | 8",
                "Journée du 4ème vendredi du mois          | 4e vendredi, journée                     | 22",
                "journée des 2e et 4e vendredi             | 2e et 4e vendredi, journée               | 8 22",
                "1er lundi 10h→11h30                       | 1er lundi, de 10 h à 11 h 30             | 4",
                "Journée du 1er lundi du mois              | 1er lundi, journée                       | 4",
                "3ème jeudi, sur inscription, 9h→10h30     | 3e jeudi, de 9 h à 10 h 30, sur inscription | 21",
                "Matinée du 3ème jeudi                     | 3e jeudi, matinée                        | 21",
                "3ème jeudi, sur inscription, 14h→15h30    | 3e jeudi, de 14 h à 15 h 30, sur inscription | 21",
                "Après-midi du 3ème jeudi                  | 3e jeudi, après-midi                     | 21",
                "chaque lundi matin                        | chaque lundi, matinée                    | 4 11 18 25",
                "dernier vendredi de 9:00 à 12:00          | dernier vendredi, de 9 h à 12 h          | 29",
                "5e vendredi                               | 5e vendredi, journée                     | 29",
            })
    void une_permanence_se_lit_comme_on_la_dit(String phrase, String dite, String jours) {
        var lue = LectureDePhrase.lire(phrase).valeur();

        assertThat(lue.recurrence() + ", " + lue.horaire() + (lue.surInscription() ? ", sur inscription" : ""))
                .isEqualTo(dite.replaceAll("(\\d) h", "$1\u00a0h").replaceAll("h (\\d)", "h\u00a0$1"));
        assertThat(lue.recurrence().dates(YearMonth.of(2026, 5)).stream()
                        .map(LocalDate::getDayOfMonth)
                        .map(String::valueOf)
                        .toList())
                .isEqualTo(List.of(jours.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "14h30→16h",
                "1er mardi et 2e jeudi",
                "1er mardi si le temps le permet",
                "lundi 16h→14h30",
                "6e lundi",
                "1er lundi sauf le 1er",
                "lundi 25h→26h"
            })
    void une_phrase_à_moitié_comprise_est_refusée(String phrase) {
        assertThat(LectureDePhrase.lire(phrase)).isInstanceOf(Lecture.Refusee.class);
    }

    @Test
    void un_cinquième_jour_n_existe_pas_chaque_mois() {
        var cinquieme = Recurrence.de(DayOfWeek.FRIDAY, 5);

        assertThat(cinquieme.dates(YearMonth.of(2026, 5))).containsExactly(LocalDate.of(2026, 5, 29));
        assertThat(cinquieme.dates(YearMonth.of(2026, 6))).isEmpty();
    }
}
