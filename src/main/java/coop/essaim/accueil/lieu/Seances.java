package coop.essaim.accueil.lieu;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.LieuxSql.Trace;
import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Les séances : en écrire une quand il y a de quoi, en ajouter, en annuler une du calendrier.
@Service
public class Seances {

    private final Calendrier calendrier;
    private final CalendrierSql sql;
    private final Lieux lieux;
    private final LieuxSql lieuxSql;
    private final Journal journal;
    private final Clock horloge;

    Seances(Calendrier calendrier, CalendrierSql sql, Lieux lieux, LieuxSql lieuxSql, Journal journal, Clock horloge) {
        this.calendrier = calendrier;
        this.sql = sql;
        this.lieux = lieux;
        this.lieuxSql = lieuxSql;
        this.journal = journal;
        this.horloge = horloge;
    }

    public Optional<Seance> trouver(UUID id) {
        return calendrier.trouver(id, LocalDate.now(horloge));
    }

    /// Écrit la séance si le calendrier ne faisait que la calculer.
    @Transactional(propagation = Propagation.MANDATORY)
    public void ecrire(Seance seance) {
        sql.ecrire(seance, new Trace(horloge.instant(), null));
    }

    /// Ajoute une séance hors du calendrier ; rien si le lieu n'existe pas.
    @Transactional
    public Optional<UUID> ajouter(UUID lieu, Genre genre, LocalDate jour, Horaire horaire, @Nullable Integer places) {
        var ou = lieux.trouver(lieu).orElse(null);
        if (ou == null) return Optional.empty();
        var id = Identifiant.nouveau(horloge.instant());
        var seance = new Seance(id, ou, null, genre, jour, horaire.debut(), horaire.fin(), true, places, null, 0, 0);
        ecrire(seance);
        journal.inscrire(
                "accueil.seance.ajouter", Objet.de("seance", id), Map.of(), Map.of("lieu", ou.nom(), "jour", jour));
        return Optional.of(id);
    }

    /// Annule une séance, avec un motif ; faux si elle n'existe pas ou l'était déjà.
    ///
    /// Le calendrier la montre annulée : qui l'avait notée apprend pourquoi.
    @Transactional
    public boolean annuler(UUID id, String motif, @Nullable UUID par) {
        var seance = trouver(id).orElse(null);
        if (seance == null || seance.estAnnulee()) return false;
        ecrire(seance);
        if (!sql.annuler(id, motif, new Trace(horloge.instant(), par))) return false;
        journal.inscrire(
                "accueil.seance.annuler",
                Objet.de("seance", id),
                Map.of(),
                Map.of("lieu", seance.lieu().nom(), "jour", seance.jour(), "motif", motif));
        return true;
    }

    /// Retire un jour d'une règle, sans séance annulée à montrer ; faux si la règle n'existe pas.
    @Transactional
    public boolean excepter(UUID regle, LocalDate jour, String motif, @Nullable UUID par) {
        if (lieuxSql.regle(regle).isEmpty()) return false;
        lieuxSql.excepter(regle, jour, motif, new Trace(horloge.instant(), par));
        return true;
    }
}
