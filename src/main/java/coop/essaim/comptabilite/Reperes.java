package coop.essaim.comptabilite;

import coop.essaim.comptabilite.Passation.Obstacle;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ce que la base sait des codes d'un lot d'écritures, lu en une fois : journaux, comptes, sections, auxiliaires, mois.
final class Reperes {

    record Journal(int id, String nature, boolean ferme) {
        boolean estInterne() {
            return nature.equals("interne") || nature.equals("a_nouveaux_internes");
        }

        boolean estDANouveaux() {
            return nature.startsWith("a_nouveaux");
        }
    }

    record Compte(int id, int classe, boolean inactif) {}

    record Section(int id, LocalDate du, @Nullable LocalDate au) {}

    record Mois(int exercice, LocalDate du, LocalDate au, boolean clos, boolean exerciceClos) {}

    final Map<String, Journal> journaux = new HashMap<>();
    final Map<String, Compte> comptes = new HashMap<>();
    final Map<String, Section> sections = new HashMap<>();
    final Map<String, Integer> auxiliaires = new HashMap<>();
    final List<Mois> mois = new ArrayList<>();
    /// Les bouts de chaîne verrouillés en même temps, quand on valide ; il manque ceux d'avant le premier numéro.
    final Map<Validations.Compteur, Validations.Suite> suites = new HashMap<>();

    final Deque<Long> identifiants = new ArrayDeque<>();

    Journal journal(Ecriture ecriture) {
        return connu(journaux, ecriture.journal());
    }

    int exercice(Ecriture ecriture) {
        var contenant = mois(ecriture.date());
        if (contenant == null) throw new IllegalStateException("Hors exercice : " + ecriture.date());
        return contenant.exercice();
    }

    static <T> T connu(Map<String, T> codes, String code) {
        var trouve = codes.get(code);
        if (trouve == null) throw new IllegalStateException("Code inconnu après contrôle : " + code);
        return trouve;
    }

    /// Tous les obstacles à la fois, sans répétition, du plus général au plus précis.
    List<Obstacle> obstacles(Ecriture ecriture) {
        var obstacles = new LinkedHashSet<Obstacle>();
        var journal = journaux.get(ecriture.journal());
        if (journal == null || journal.ferme()) obstacles.add(new Obstacle.JournalInconnu(ecriture.journal()));
        boolean aNouveaux = journal != null && journal.estDANouveaux();
        obstaclesDeDate(ecriture.date(), aNouveaux, obstacles);
        for (var ligne : ecriture.lignes()) {
            obstaclesDeCompte(ligne.compte(), ecriture.journal(), journal, obstacles);
            var section = sections.get(ligne.section());
            if (section == null) obstacles.add(new Obstacle.SectionInconnue(ligne.section()));
            else if (!aNouveaux && !ouverte(section, ecriture.date()))
                obstacles.add(new Obstacle.SectionFermee(ligne.section(), ecriture.date()));
            if (ligne.auxiliaire() != null && !auxiliaires.containsKey(ligne.auxiliaire()))
                obstacles.add(new Obstacle.AuxiliaireInconnu(ligne.auxiliaire()));
        }
        return List.copyOf(obstacles);
    }

    private void obstaclesDeDate(LocalDate date, boolean aNouveaux, Set<Obstacle> obstacles) {
        var contenant = mois(date);
        if (contenant == null) obstacles.add(new Obstacle.HorsExercice(date));
        else if (contenant.exerciceClos()) obstacles.add(new Obstacle.ExerciceClos(date));
        else if (contenant.clos() && !aNouveaux) obstacles.add(new Obstacle.PeriodeClose(date));
    }

    private void obstaclesDeCompte(String numero, String code, @Nullable Journal journal, Set<Obstacle> obstacles) {
        var compte = comptes.get(numero);
        if (compte == null) obstacles.add(new Obstacle.CompteInconnu(numero));
        else if (compte.inactif()) obstacles.add(new Obstacle.CompteInactif(numero));
        else if (journal != null && journal.estInterne() != (compte.classe() == 9))
            obstacles.add(new Obstacle.CompteHorsDeSonJournal(numero, code));
    }

    private static boolean ouverte(Section section, LocalDate date) {
        return !date.isBefore(section.du()) && (section.au() == null || !date.isAfter(section.au()));
    }

    private @Nullable Mois mois(LocalDate date) {
        for (var un : mois) if (!date.isBefore(un.du()) && !date.isAfter(un.au())) return un;
        return null;
    }
}
