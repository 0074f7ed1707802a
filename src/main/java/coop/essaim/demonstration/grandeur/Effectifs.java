package coop.essaim.demonstration.grandeur;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Qui est là, mois par mois : le tableau T2 du rapport de 2017, porté sur l'année de la démonstration.
///
/// 84 au début, 19 entrées, 12 sorties, 91 à la fin ; 103 personnes accompagnées.
final class Effectifs {

    static final int AU_DEBUT = 84;
    static final int TOTAL = 103;

    /// Qui entre l'année en cours ; les deux derniers n'ont encore rien vendu.
    static final int ENTRANTS = 9;

    static final List<Integer> ENTREES = List.of(3, 1, 1, 3, 2, 1, 1, 4, 1, 2, 0, 0);
    static final List<Integer> SORTIES = List.of(2, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 4);

    /// À la fin de l'année : 78 CESA et 13 CAPE. Les treize derniers entrés sont encore en CAPE.
    static final int EN_CAPE = 13;

    /// @param rang de 0 à 102
    /// @param entree premier jour ; avant l'année pour qui était déjà là
    /// @param sortie dernier jour, ou `null`
    record Presence(int rang, LocalDate entree, @Nullable LocalDate sortie, boolean cape) {

        /// Quand tout est payé et rendu, et que l'assemblée a approuvé les comptes de sa dernière année.
        @Nullable
        LocalDate soldee() {
            return sortie == null ? null : LocalDate.of(sortie.getYear() + 1, 6, 30);
        }

        boolean estLaLe(LocalDate jour) {
            return !jour.isBefore(entree) && (sortie == null || !jour.isAfter(sortie));
        }
    }

    private Effectifs() {}

    static List<Presence> de(int annee) {
        var entrees = new ArrayList<LocalDate>();
        for (int i = 0; i < AU_DEBUT; i++) entrees.add(LocalDate.of(annee - 1 - i % 4, 1 + i % 12, 1));
        for (int mois = 0; mois < 12; mois++) {
            for (int n = 0; n < ENTREES.get(mois); n++) entrees.add(LocalDate.of(annee, mois + 1, 3 + n * 5));
        }
        var sorties = new ArrayList<@Nullable LocalDate>();
        for (int i = 0; i < entrees.size(); i++) sorties.add(null);
        int sortant = 11; // de ceux qui étaient là au début, jamais un nouveau venu ni la troupe
        for (int mois = 0; mois < 12; mois++) {
            for (int n = 0; n < SORTIES.get(mois); n++) {
                sorties.set(sortant, YearMonth.of(annee, mois + 1).atEndOfMonth());
                sortant += 6;
            }
        }
        var presences = new ArrayList<Presence>();
        for (int i = 0; i < entrees.size(); i++) {
            presences.add(new Presence(i, entrees.get(i), sorties.get(i), i >= entrees.size() - EN_CAPE));
        }
        return presences;
    }
}
