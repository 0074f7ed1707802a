package coop.essaim.commun;

import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Les dates comme les gens les tapent : 12/3/26, 12032026, 2026-03-12, 12 mars 2026.
final class DateSaisie {

    private static final String ATTENDU = "Écrivez une date comme 12/03/2026 ou 12 mars 2026.";
    private static final String DOUZE_MOIS =
            "Écrivez le jour, puis le mois, de 1 à 12, puis l’année, par exemple 12/03/2026.";
    private static final String ANNEE_LOINTAINE = "Écrivez une année entre 1900 et 2199.";

    /// Sans accents ni capitales, pour les reconnaître aussi abrégés : « févr. », « dec ».
    private static final List<String> MOIS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private static final String JOUR_DE_SEMAINE = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?";
    private static final Pattern JOUR_D_ABORD =
            Pattern.compile("(\\d{1,2}) ?[/.\\- ] ?(\\d{1,2}) ?[/.\\- ] ?(\\d{4}|\\d{2})");
    private static final Pattern ANNEE_D_ABORD = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})");
    private static final Pattern COLLEE = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern EN_LETTRES =
            Pattern.compile(JOUR_DE_SEMAINE + "(\\d{1,2}) ?(?:er)? ([a-z]{3,9})\\.? (\\d{4}|\\d{2})");

    static Lecture<LocalDate> lire(@Nullable String texte) {
        var saisie = TexteSaisi.sansAccents(TexteSaisi.simplifie(texte)).toLowerCase(Locale.ROOT);
        for (var forme : List.of(JOUR_D_ABORD, COLLEE)) {
            var parties = forme.matcher(saisie);
            if (parties.matches()) return date(annee(parties.group(3)), parties.group(2), parties.group(1));
        }
        var iso = ANNEE_D_ABORD.matcher(saisie);
        if (iso.matches()) return date(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3));

        var enLettres = EN_LETTRES.matcher(saisie);
        int mois = enLettres.matches() ? mois(enLettres.group(2)) : 0;
        return mois == 0
                ? new Refusee<>(ATTENDU)
                : date(annee(enLettres.group(3)), String.valueOf(mois), enLettres.group(1));
    }

    private static Lecture<LocalDate> date(int annee, String leMois, String leJour) {
        int mois = Integer.parseInt(leMois), jour = Integer.parseInt(leJour);
        if (annee < 1900 || annee > 2199) return new Refusee<>(ANNEE_LOINTAINE);
        if (mois < 1 || mois > 12) return new Refusee<>(DOUZE_MOIS);
        var duMois = YearMonth.of(annee, mois);
        return duMois.isValidDay(jour)
                ? new Lue<>(duMois.atDay(jour))
                : new Refusee<>("Choisissez un jour qui existe : le mois %s compte %d jours."
                        .formatted(EnFrancais.deMois(duMois), duMois.lengthOfMonth()));
    }

    /// Sur deux chiffres : 00 à 49 sont de notre siècle, 50 à 99 du précédent.
    private static int annee(String chiffres) {
        int annee = Integer.parseInt(chiffres);
        if (chiffres.length() == 4) return annee;
        return annee < 50 ? 2000 + annee : 1900 + annee;
    }

    /// Le rang du mois, ou 0 si l'abréviation n'en désigne pas un seul (« jui » : juin ou juillet ?).
    private static int mois(String debut) {
        var candidats = IntStream.rangeClosed(1, 12)
                .filter(rang -> MOIS.get(rang - 1).startsWith(debut))
                .toArray();
        return candidats.length == 1 ? candidats[0] : 0;
    }

    private DateSaisie() {}
}
