package coop.essaim.personnes.equipe;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.equipe.PresencesSql.Notee;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Qui est là (ACC-02) : les heures du siège, et où est chaque personne de l'équipe.
@Service
public class Presences {

    private static final int JOURS_MONTRES = 5;

    private final PresencesSql sql;
    private final Equipe equipe;
    private final List<AbsencesConnues> absences;
    private final Journal journal;
    private final Clock horloge;

    Presences(
            PresencesSql sql, Equipe equipe, ObjectProvider<AbsencesConnues> absences, Journal journal, Clock horloge) {
        this.sql = sql;
        this.equipe = equipe;
        this.absences = absences.stream().toList();
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Les heures du siège ce jour-là ; vide quand il est fermé, ou que personne ne les a dites.
    public Optional<HeuresDuJour> heures(LocalDate jour) {
        return semaine(jour).stream()
                .filter(h -> h.jour() == jour.getDayOfWeek() && h.debut() != null)
                .findFirst();
    }

    /// Les heures de chaque jour de la semaine, telles qu'elles valent ce jour-là.
    public List<HeuresDuJour> semaine(LocalDate jour) {
        return sql.heures(jour);
    }

    /// Où est chacun, ce jour et les jours ouvrés suivants.
    public Semaine aPartirDu(LocalDate jour) {
        var jours = new ArrayList<LocalDate>();
        for (var j = jour; jours.size() < JOURS_MONTRES; j = j.plusDays(1))
            if (j.equals(jour) || j.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) jours.add(j);
        var notees = sql.entre(jours.getFirst(), jours.getLast());
        var fermes = jours.stream().filter(this::estFerme).toList();
        var lignes = new ArrayList<Semaine.Ligne>();
        for (var membre : equipe.le(jour)) {
            if (lignes.stream().anyMatch(l -> l.personne().equals(membre.personne()))) continue;
            var presences = new ArrayList<@Nullable Presence>();
            for (var j : jours) presences.add(le(membre.personne(), j, notees, fermes));
            lignes.add(new Semaine.Ligne(membre.personne(), membre.nom(), presences));
        }
        return new Semaine(jours, lignes);
    }

    /// Fermé, et non pas seulement : personne n'a encore dit ses heures.
    private boolean estFerme(LocalDate jour) {
        var semaine = semaine(jour);
        return !semaine.isEmpty()
                && semaine.stream().noneMatch(h -> h.jour() == jour.getDayOfWeek() && h.debut() != null);
    }

    /// Sans rien de noté, on est sur place quand le siège est ouvert.
    private @Nullable Presence le(PersonneId personne, LocalDate jour, List<Notee> notees, List<LocalDate> fermes) {
        if (absences.stream().anyMatch(a -> a.estAbsente(personne, jour))) return Presence.ABSENCE;
        return notees.stream()
                .filter(n -> n.personne().equals(personne) && n.vautLe(jour))
                .map(Notee::nature)
                .findFirst()
                .orElse(fermes.contains(jour) ? null : Presence.SUR_PLACE);
    }

    @Transactional
    public NotationDePresence noter(PresenceSaisie saisie, @Nullable UUID par) {
        var personne = new PersonneId(java.util.Objects.requireNonNull(saisie.personne()));
        var du = java.util.Objects.requireNonNull(saisie.du());
        var au = java.util.Objects.requireNonNull(saisie.au());
        if (au.isBefore(du) || au.isAfter(du.plusYears(1))) return new NotationDePresence.DatesCroisees();
        if (equipe.le(du).stream().noneMatch(m -> m.personne().equals(personne)))
            return new NotationDePresence.HorsEquipe();
        var nature = java.util.Objects.requireNonNull(saisie.nature());
        sql.noter(new Notee(personne, nature, du, au, saisie.jour()), par, horloge.instant());
        journal.inscrire(
                "personnes.presence.noter", Objet.de("personne", personne), Map.of(), Map.of("du", du.toString()));
        return new NotationDePresence.Notee();
    }

    /// Fixe les heures de ces jours de la semaine, à partir d'une date ; sans heure, le siège est fermé.
    @Transactional
    public void fixer(
            Collection<Integer> jours,
            @Nullable LocalTime debut,
            @Nullable LocalTime fin,
            LocalDate du,
            @Nullable UUID par) {
        for (int jour : jours) sql.fixer(new HeuresDuJour(DayOfWeek.of(jour), debut, fin), du, par, horloge.instant());
        journal.inscrire(
                "personnes.horaires.fixer", Objet.de("siege", "horaires"), Map.of(), Map.of("du", du.toString()));
    }
}
