package coop.essaim.parcours.effectif;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'effectif à toute date, d'après tout ce que l'on sait ou d'après ce que l'on savait alors : il se
/// recalcule des étapes, des contrats et des heures, et ne se stocke pas.
@Service
public class Effectifs {

    private final EmploisSql sql;
    private final Journal journal;
    private final Clock horloge;

    Effectifs(EmploisSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Un temps de travail à noter.
    ///
    /// @param nature quand le contrat, sous le même nom, n'est pas compté comme les autres
    public record Temps(
            LocalDate du, BigDecimal heures, @Nullable NatureDEmploi nature) {}

    /// L'effectif d'un mois sous les deux définitions, au dernier jour du mois et sur ses jours.
    public record Mois(YearMonth mois, BigDecimal travail, BigDecimal social) {}

    /// La part d'une personne dans l'effectif d'un mois.
    public record Part(Emploi emploi, BigDecimal travail, BigDecimal social) {}

    /// Tout ce que l'on savait à un instant.
    public List<Emploi> emplois(Instant connus) {
        return Emplois.de(sql.changements(connus), sql.heures(connus));
    }

    /// Les douze mois d'une année, jusqu'au dernier commencé.
    public List<Mois> mois(List<Emploi> emplois, Year annee) {
        var courant = YearMonth.now(horloge);
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(annee::atMonth)
                .filter(mois -> !mois.isAfter(courant))
                .map(mois -> mois(emplois, mois))
                .toList();
    }

    private static Mois mois(List<Emploi> emplois, YearMonth mois) {
        return new Mois(
                mois, Decompte.codeDuTravail(emplois, mois.atEndOfMonth()), Decompte.securiteSociale(emplois, mois));
    }

    /// Qui compte ce mois-là et pour combien, et qui n'y compte pas.
    public List<Part> parts(List<Emploi> emplois, YearMonth mois) {
        var premier = mois.atDay(1);
        var dernier = mois.atEndOfMonth();
        return emplois.stream()
                .map(e -> new Part(e, Decompte.codeDuTravail(e, dernier), Decompte.securiteSociale(e, mois)))
                .filter(p ->
                        p.emploi().jours(premier, dernier) > 0 || p.travail().signum() > 0)
                .sorted(java.util.Comparator.comparing((Part p) -> p.emploi().nom())
                        .thenComparing(p -> p.emploi().du()))
                .toList();
    }

    /// Où en est chaque seuil à une date.
    public List<Franchissement> seuils(List<Emploi> emplois, LocalDate jour, Instant connus) {
        var serie = serie(emplois, jour, connus);
        return Arrays.stream(Seuil.values())
                .map(seuil -> Franchissement.de(seuil, serie, jour))
                .toList();
    }

    Serie serie(List<Emploi> emplois, LocalDate jour, Instant connus) {
        var premier = emplois.stream().map(Emploi::du).min(LocalDate::compareTo).orElse(jour);
        var travail = new TreeMap<YearMonth, BigDecimal>();
        Map<Year, java.util.ArrayList<BigDecimal>> social = new TreeMap<>();
        var dernier = Franchissement.moisEntier(jour);
        for (var mois = YearMonth.from(premier); !mois.isAfter(dernier); mois = mois.plusMonths(1)) {
            var compte = mois(emplois, mois);
            travail.put(mois, compte.travail());
            social.computeIfAbsent(Year.of(mois.getYear()), _ -> new java.util.ArrayList<>())
                    .add(compte.social());
        }
        var annees = new TreeMap<Year, BigDecimal>();
        social.forEach((annee, mois) -> annees.put(annee, Decompte.annuel(mois)));
        annees.putAll(sql.repris(connus));
        return Serie.de(travail, annees);
    }

    /// L'effectif annuel de chaque année connue, la moyenne de ses mois.
    public Map<Year, BigDecimal> annuels(List<Emploi> emplois, LocalDate jour, Instant connus) {
        return serie(emplois, jour, connus).annees();
    }

    /// Combien de membres de l'équipe d'appui n'ont pas de contrat noté ce jour-là.
    public int equipeSansContrat(LocalDate jour) {
        return sql.equipeSansContrat(jour);
    }

    public List<TempsNote> notes(PersonneId personne) {
        return sql.notes(personne);
    }

    /// Note le temps de travail d'une personne à une date ; l'ancien reste écrit.
    @Transactional
    public NotationDeTemps noter(PersonneId personne, Temps temps, @Nullable UUID par) {
        if (temps.heures().signum() <= 0 || temps.heures().compareTo(Emploi.DUREE_LEGALE) > 0)
            return new NotationDeTemps.HorsDuree();
        if (temps.du().isAfter(LocalDate.now(horloge).plusYears(1))) return new NotationDeTemps.TropLoin();
        boolean enContrat = emplois(horloge.instant()).stream()
                .anyMatch(e ->
                        e.personne().equals(personne.valeur()) && e.nature().estSalarie() && e.couvre(temps.du()));
        if (!enContrat) return new NotationDeTemps.SansContrat(temps.du());
        sql.noter(personne, temps, par, horloge.instant());
        journal.inscrire(
                "parcours.temps.noter",
                Objet.de("personne", personne),
                Map.of(),
                Map.of("du", temps.du().toString(), "heures", temps.heures().toPlainString()));
        return new NotationDeTemps.Note();
    }

    /// Note l'effectif d'une année d'avant Essaim, tel que déclaré.
    @Transactional
    public void reprendre(Year annee, BigDecimal effectif, @Nullable UUID par) {
        sql.reprendre(annee, effectif, par, horloge.instant());
        journal.inscrire(
                "parcours.effectif.reprendre",
                Objet.de("annee", annee),
                Map.of(),
                Map.of("effectif", effectif.toPlainString()));
    }
}
