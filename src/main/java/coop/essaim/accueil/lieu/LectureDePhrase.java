package coop.essaim.accueil.lieu;

import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.commun.Lecture;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lit une permanence comme on la dit : « 1er mardi 14h30→16h », « de préférence le jeudi (sauf le 3ème) »,
/// « journée des 2e et 4e vendredi », « 3ème jeudi, sur inscription, 9h→10h30 ».
///
/// Tout mot doit être compris : une phrase à moitié lue mettrait quelqu'un devant une porte close.
final class LectureDePhrase {

    /// Ce que la phrase dit.
    record Dite(Recurrence recurrence, Horaire horaire, boolean surInscription) {}

    private static final String ATTENDU =
            "Écrivez un jour, son rang dans le mois et un moment : « 1er mardi 14h30→16h », « jeudi sauf le 3e », "
                    + "« journée des 2e et 4e vendredi ».";

    private static final Map<String, DayOfWeek> JOURS = Map.of(
            "lundi", DayOfWeek.MONDAY,
            "mardi", DayOfWeek.TUESDAY,
            "mercredi", DayOfWeek.WEDNESDAY,
            "jeudi", DayOfWeek.THURSDAY,
            "vendredi", DayOfWeek.FRIDAY,
            "samedi", DayOfWeek.SATURDAY,
            "dimanche", DayOfWeek.SUNDAY);

    private static final Pattern JOUR =
            Pattern.compile("\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b");
    private static final String RANG = "(?:([1-5])(?:ere?|eme|e|nde?)?|(premier|deuxieme|second|troisieme|quatrieme"
            + "|cinquieme|dernier)s?)(?!\\w)";
    private static final Pattern RANGS = Pattern.compile("\\b" + RANG);
    private static final Pattern SAUF = Pattern.compile(
            "\\b(?:sauf|hors|excepte)\\s+(?:les?\\s+)?(?:" + RANG + "(?:\\s*(?:,|et)\\s*(?:les?\\s+)?)?)+");
    private static final Pattern HEURES = Pattern.compile(
            "(?:\\bde\\s+)?\\b(\\d{1,2})\\s*[h:]\\s*(\\d{2})?\\s*(?:→|->|—|–|-|a|jusqu'a)\\s*(\\d{1,2})\\s*[h:]\\s*(\\d{2})?(?!\\d)");
    private static final Pattern ETENDUE = Pattern.compile("\\b(journee|matinee|matin|apres[- ]midi)\\b");
    private static final Pattern INSCRIPTION = Pattern.compile("\\bsur (?:inscription|rendez-vous)\\b");
    private static final Pattern LIAISON = Pattern.compile(
            "\\b(?:de preference|du mois|chaque|tous|toute|toutes|les|le|la|l'|des|du|de|d'|et|mois|en|au)\\b|[(),.;:']");

    private LectureDePhrase() {}

    static Lecture<Dite> lire(@Nullable String tape) {
        if (tape == null || tape.isBlank() || tape.length() > 200) return new Lecture.Refusee<>(ATTENDU);
        var reste = new Reste(simplifie(tape));
        boolean surInscription = reste.prendre(INSCRIPTION).isPresent();
        var heures = reste.prendre(HEURES);
        var etendue = reste.prendre(ETENDUE);
        var exclus = reste.prendre(SAUF).map(LectureDePhrase::rangs).orElseGet(TreeSet::new);
        var jour = reste.prendre(JOUR).map(LectureDePhrase::jour);
        var rangs = reste.prendreTous(RANGS);
        if (jour.isEmpty() || !reste.estVide()) return new Lecture.Refusee<>(ATTENDU);
        var recurrence = rangs.isEmpty() ? Recurrence.chaque(jour.get()) : new Recurrence(jour.get(), rangs);
        if (exclus.containsAll(recurrence.rangs())) return new Lecture.Refusee<>(ATTENDU);
        var horaire = heures.isPresent()
                ? horaire(heures.get())
                : new Lecture.Lue<>(
                        Horaire.de(etendue.map(LectureDePhrase::etendue).orElse(Etendue.JOURNEE)));
        return horaire.puis(h -> new Lecture.Lue<>(new Dite(recurrence.sauf(exclus), h, surInscription)));
    }

    private static Lecture<Horaire> horaire(String dite) {
        var lue = HEURES.matcher(dite);
        if (!lue.find()) throw new IllegalStateException("Déjà reconnue.");
        int debut = minutes(lue.group(1), lue.group(2));
        int fin = minutes(lue.group(3), lue.group(4));
        if (debut >= fin || fin >= 24 * 60)
            return new Lecture.Refusee<>("Écrivez une heure de fin après l’heure de début, par exemple 14h30→16h.");
        return new Lecture.Lue<>(
                Horaire.heures(LocalTime.of(debut / 60, debut % 60), LocalTime.of(fin / 60, fin % 60)));
    }

    private static int minutes(String heures, @Nullable String minutes) {
        int m = minutes == null ? 0 : Integer.parseInt(minutes);
        return m > 59 ? Integer.MAX_VALUE : Integer.parseInt(heures) * 60 + m;
    }

    private static DayOfWeek jour(String dit) {
        var jour = JOURS.get(dit.replaceFirst("s$", ""));
        if (jour == null) throw new IllegalStateException("Déjà reconnu.");
        return jour;
    }

    private static Etendue etendue(String dite) {
        return switch (dite.charAt(0)) {
            case 'j' -> Etendue.JOURNEE;
            case 'm' -> Etendue.MATINEE;
            default -> Etendue.APRES_MIDI;
        };
    }

    private static SortedSet<Integer> rangs(String dit) {
        var rangs = new TreeSet<Integer>();
        var lus = RANGS.matcher(dit);
        while (lus.find()) rangs.add(rang(lus));
        return rangs;
    }

    private static int rang(Matcher lu) {
        var chiffre = lu.group(1);
        if (chiffre != null) return Integer.parseInt(chiffre);
        return switch (lu.group(2)) {
            case "premier" -> 1;
            case "deuxieme", "second" -> 2;
            case "troisieme" -> 3;
            case "quatrieme" -> 4;
            case "cinquieme" -> 5;
            default -> Recurrence.DERNIER;
        };
    }

    private static String simplifie(String tape) {
        return Normalizer.normalize(tape, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Ce qui n'est pas encore compris de la phrase.
    private static final class Reste {

        private String texte;

        Reste(String texte) {
            this.texte = texte;
        }

        Optional<String> prendre(Pattern motif) {
            var trouve = motif.matcher(texte);
            if (!trouve.find()) return Optional.empty();
            var pris = trouve.group();
            texte = texte.substring(0, trouve.start()) + " " + texte.substring(trouve.end());
            return Optional.of(pris);
        }

        SortedSet<Integer> prendreTous(Pattern motif) {
            var rangs = rangs(texte);
            texte = motif.matcher(texte).replaceAll(" ");
            return rangs;
        }

        boolean estVide() {
            return LIAISON.matcher(texte).replaceAll(" ").isBlank();
        }
    }
}
