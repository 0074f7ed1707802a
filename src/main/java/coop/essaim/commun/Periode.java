package coop.essaim.commun;

import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Des jours qui se suivent, **les deux bouts compris**, comme la loi les écrit : du 1er au 31 mars fait 31 jours.
///
/// Un bout `null` est ouvert : un contrat sans terme court `depuis` sa date d'effet. Une période n'est jamais vide.
public record Periode(@Nullable LocalDate du, @Nullable LocalDate au) {

    public static final Periode TOUJOURS = new Periode(null, null);

    private static final String ATTENDU =
            "Écrivez une période comme 2026, 2026-03 ou 2026-01-15..2026-03-31, un bout pouvant rester ouvert.";
    private static final String FIN_AVANT_DEBUT = "Choisissez une date de fin égale ou postérieure à la date de début.";
    private static final Pattern EN_ADRESSE =
            Pattern.compile("(\\d{4})|(\\d{4})-(0[1-9]|1[0-2])|(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?");
    private static final Pattern DATERANGE = Pattern.compile("([\\[(])([^,\\[\\]()]*),([^,\\[\\]()]*)([])])");

    public Periode {
        if (du != null && au != null && au.isBefore(du)) throw new SaisieRefusee(FIN_AVANT_DEBUT);
    }

    public static Periode entre(LocalDate du, LocalDate au) {
        return new Periode(du, au);
    }

    public static Periode depuis(LocalDate du) {
        return new Periode(du, null);
    }

    public static Periode jusquAu(LocalDate au) {
        return new Periode(null, au);
    }

    public static Periode jour(LocalDate jour) {
        return new Periode(jour, jour);
    }

    public static Periode mois(YearMonth mois) {
        return new Periode(mois.atDay(1), mois.atEndOfMonth());
    }

    public static Periode annee(int annee) {
        return new Periode(Year.of(annee).atDay(1), YearMonth.of(annee, 12).atEndOfMonth());
    }

    /// Lit les deux champs d'un formulaire ; une fin vide laisse la période ouverte.
    public static Lecture<Periode> lire(@Nullable String du, @Nullable String au) {
        return DateSaisie.lire(du)
                .puis(debut -> TexteSaisi.simplifie(au).isEmpty()
                        ? new Lue<>(depuis(debut))
                        : DateSaisie.lire(au).puis(fin -> lire(debut, fin)));
    }

    /// Lit une période dans une adresse, comme [#enAdresse] l'écrit, ou une année, ou un mois.
    public static Lecture<Periode> lire(@Nullable String texte) {
        var parties = EN_ADRESSE.matcher(TexteSaisi.simplifie(texte));
        if (!parties.matches()) return new Refusee<>(ATTENDU);
        if (parties.group(1) != null) return new Lue<>(annee(Integer.parseInt(parties.group(1))));
        if (parties.group(2) != null)
            return new Lue<>(
                    mois(YearMonth.of(Integer.parseInt(parties.group(2)), Integer.parseInt(parties.group(3)))));
        return bout(parties.group(4))
                .puis(du -> bout(parties.group(5)).puis(au -> lire(du.orElse(null), au.orElse(null))));
    }

    private static Lecture<Periode> lire(@Nullable LocalDate du, @Nullable LocalDate au) {
        boolean alEnvers = du != null && au != null && au.isBefore(du);
        return alEnvers ? new Refusee<>(FIN_AVANT_DEBUT) : new Lue<>(new Periode(du, au));
    }

    private static Lecture<Optional<LocalDate>> bout(@Nullable String texte) {
        return texte == null
                ? new Lue<>(Optional.empty())
                : DateSaisie.lire(texte).puis(jour -> new Lue<>(Optional.of(jour)));
    }

    public static Periode valueOf(String texte) {
        return lire(texte).valeur();
    }

    public boolean contient(LocalDate jour) {
        return (du == null || !jour.isBefore(du)) && (au == null || !jour.isAfter(au));
    }

    public boolean contient(Periode autre) {
        return intersection(autre).equals(Optional.of(autre));
    }

    /// Vrai dès qu'un seul jour est commun.
    public boolean chevauche(Periode autre) {
        return intersection(autre).isPresent();
    }

    public Optional<Periode> intersection(Periode autre) {
        var debut = du == null || (autre.du != null && autre.du.isAfter(du)) ? autre.du : du;
        var fin = au == null || (autre.au != null && autre.au.isBefore(au)) ? autre.au : au;
        return lire(debut, fin).siLue();
    }

    /// Vrai quand cette période commence le lendemain de l'autre : ni trou, ni jour commun.
    public boolean suit(Periode autre) {
        return du != null && autre.au != null && autre.au.plusDays(1).equals(du);
    }

    public boolean estOuverte() {
        return du == null || au == null;
    }

    public LocalDate debut() {
        if (du == null) throw new IllegalStateException("Une période sans début n'a pas de premier jour.");
        return du;
    }

    public LocalDate fin() {
        if (au == null) throw new IllegalStateException("Une période sans fin n'a pas de dernier jour.");
        return au;
    }

    /// Le nombre de jours, les deux bouts compris ; une période ouverte n'en a pas.
    public long jours() {
        return ChronoUnit.DAYS.between(debut(), fin()) + 1;
    }

    /// Les mois civils touchés, fût-ce d'un jour ; une période ouverte n'en a pas de liste.
    public List<YearMonth> mois() {
        var dernier = YearMonth.from(fin());
        return Stream.iterate(YearMonth.from(debut()), mois -> !mois.isAfter(dernier), mois -> mois.plusMonths(1))
                .toList();
    }

    /// Le texte d'un `daterange` de PostgreSQL, bornes comprises : `[2026-03-01,2026-03-31]`.
    public String enDaterange() {
        return (du == null ? "(" : "[" + du) + "," + (au == null ? ")" : au + "]");
    }

    /// Lit ce que PostgreSQL rend, dans sa forme canonique `[2026-03-01,2026-04-01)` ou dans toute autre.
    public static Periode deDaterange(String texte) {
        var parties = DATERANGE.matcher(texte);
        if (!parties.matches()) throw new IllegalArgumentException("Pas un daterange, ou un daterange vide : " + texte);
        var du = borne(parties.group(2), "-infinity");
        var au = borne(parties.group(3), "infinity");
        return new Periode(
                du != null && parties.group(1).equals("(") ? du.plusDays(1) : du,
                au != null && parties.group(4).equals(")") ? au.minusDays(1) : au);
    }

    private static @Nullable LocalDate borne(String texte, String infini) {
        return texte.isEmpty() || texte.equals(infini) ? null : LocalDate.parse(texte);
    }

    /// La forme courte que [#lire(String)] relit : `2026-01-15..2026-03-31`, `2026-01-15..`, `..`.
    public String enAdresse() {
        return (du == null ? "" : du) + ".." + (au == null ? "" : au);
    }

    @Override
    public String toString() {
        return EnFrancais.enFrancais(this);
    }
}
