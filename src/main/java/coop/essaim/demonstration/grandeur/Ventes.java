package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Les factures d'une année, calées au centime : le total hors taxes et le nombre sont ceux demandés.
final class Ventes {

    static final Montant CHIFFRE_D_AFFAIRES = Montant.euros("979000.00");
    static final int FACTURES = 2_386;

    /// Les tranches de contribution du rapport : 26 sous 300 €, 13 entre 2 000 et 4 000 €, le reste entre les deux.
    private static final int PETITES = 26;

    private static final int GROSSES = 13;

    /// Ce que vend, l'année de son entrée, qui arrive : peu, et rien encore pour les derniers venus.
    private static final List<Premieres> PREMIERES = List.of(
            new Premieres("9400.00", 14),
            new Premieres("6200.00", 9),
            new Premieres("5450.00", 8),
            new Premieres("7800.00", 10),
            new Premieres("2900.00", 5),
            new Premieres("1450.00", 4),
            new Premieres("620.00", 2));

    private record Premieres(String chiffre, int ventes) {}

    /// @param activite rang de l'activité, de 0 à 102, et au-delà pour qui entre cette année
    record Vente(int activite, LocalDate date, Montant ht) {}

    private Ventes() {}

    /// Le chiffre d'affaires de chaque activité ; leur somme est le total.
    static List<Montant> parActivite(int nombre) {
        var poids = new ArrayList<Long>();
        for (int i = 0; i < PETITES; i++) poids.add(30_000L + 10_000L * i);
        for (int i = 0; i < GROSSES; i++) poids.add(2_050_000L + 110_000L * i);
        long reste = CHIFFRE_D_AFFAIRES.centimes()
                - poids.stream().mapToLong(Long::longValue).sum();
        int autres = nombre - PETITES - GROSSES;
        // À dix centimes : un dixième de chacune tombe juste.
        long pas = (reste - 320_000L * autres) * 2 / ((long) autres * (autres - 1)) / 10 * 10;
        for (int i = 0; i < autres; i++) poids.add(320_000L + pas * i);
        long ecart = CHIFFRE_D_AFFAIRES.centimes()
                - poids.stream().mapToLong(Long::longValue).sum();
        poids.set(poids.size() - 1, poids.getLast() + ecart);
        // Un pas de 37, premier avec 103, mêle les grosses et les petites ; la première est moyenne, à montrer.
        var melees = new ArrayList<Montant>();
        for (int i = 0; i < nombre; i++) melees.add(new Montant(poids.get((i * 37 + 95) % nombre)));
        return melees;
    }

    /// Celui de chaque activité d'une année pleine, puis de qui entre cette année.
    static List<Montant> chiffres() {
        var chiffres = new ArrayList<>(parActivite(Effectifs.TOTAL));
        for (int n = 0; n < Effectifs.ENTRANTS; n++)
            chiffres.add(Montant.euros(premieres(Effectifs.TOTAL + n).chiffre()));
        return chiffres;
    }

    private static Premieres premieres(int rang) {
        int place = rang - Effectifs.TOTAL;
        return place < PREMIERES.size() ? PREMIERES.get(place) : new Premieres("0.00", 0);
    }

    /// Les factures des activités présentes, dans l'ordre des dates.
    static List<Vente> de(List<Effectifs.Presence> presences, int annee, LocalDate fin, RandomGenerator hasard) {
        var parActivite = chiffres();
        var nombres = nombres(parActivite.subList(0, Effectifs.TOTAL));
        var ventes = new ArrayList<Vente>();
        for (var presence : presences) {
            int combien = presence.rang() < Effectifs.TOTAL
                    ? nombres.get(presence.rang())
                    : premieres(presence.rang()).ventes();
            if (combien == 0) continue;
            var poids = new ArrayList<BigDecimal>();
            for (int i = 0; i < combien; i++) poids.add(BigDecimal.valueOf(50 + hasard.nextInt(100)));
            for (var montant : parActivite.get(presence.rang()).repartirSelon(poids)) {
                ventes.add(new Vente(presence.rang(), jour(presence, annee, hasard), montant));
            }
        }
        return ventes.stream()
                .filter(vente -> !vente.date().isAfter(fin))
                .sorted(Comparator.comparing(Vente::date).thenComparing(Vente::activite))
                .toList();
    }

    /// Combien chacune en fait : deux au moins, le reste selon son chiffre d'affaires.
    static List<Integer> nombres(List<Montant> parActivite) {
        int libres = FACTURES - 2 * parActivite.size();
        var parts = new Montant(libres)
                .repartirSelon(parActivite.stream()
                        .map(m -> BigDecimal.valueOf(m.centimes()))
                        .toList());
        return parts.stream().map(p -> 2 + (int) p.centimes()).toList();
    }

    /// Un jour ouvré où la personne est là.
    private static LocalDate jour(Effectifs.Presence presence, int annee, RandomGenerator hasard) {
        var debut = LocalDate.of(annee, 1, 1);
        if (presence.entree().isAfter(debut)) debut = presence.entree();
        var fin = presence.sortie() == null ? LocalDate.of(annee, 12, 31) : presence.sortie();
        int jours = Math.max(1, (int) (fin.toEpochDay() - debut.toEpochDay()));
        var jour = debut.plusDays(hasard.nextInt(jours));
        while (jour.getDayOfWeek() == DayOfWeek.SATURDAY || jour.getDayOfWeek() == DayOfWeek.SUNDAY) {
            jour = jour.isBefore(fin) ? jour.plusDays(1) : debut;
            if (jour.equals(debut)) break;
        }
        return jour;
    }
}
