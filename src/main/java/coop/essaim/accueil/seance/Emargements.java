package coop.essaim.accueil.seance;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.accueil.PersonneAbsente;
import coop.essaim.accueil.PersonneRecue;
import coop.essaim.accueil.lieu.Calendrier;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pointer qui est venu, et suivre qui n'est pas venu.
@Service
public class Emargements {

    private static final int MOIS_PROPOSES = 3;

    private final InscriptionsSql sql;
    private final Calendrier calendrier;
    private final Accueillis accueillis;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Emargements(
            InscriptionsSql sql,
            Calendrier calendrier,
            Accueillis accueillis,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.sql = sql;
        this.calendrier = calendrier;
        this.accueillis = accueillis;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Note qui est venu. Une présence corrigée publie son contraire : le dernier événement vaut.
    ///
    /// @param presences par inscription ; une inscription d'une autre séance est ignorée
    @Transactional
    public Pointage pointer(UUID id, Map<UUID, Presence> presences, @Nullable UUID par) {
        var seance = calendrier.trouver(id, LocalDate.now(horloge)).orElse(null);
        if (seance == null) return new Pointage.SeanceInconnue();
        if (seance.jour().isAfter(LocalDate.now(horloge))) return new Pointage.PasEncore();
        int changes = 0;
        for (var inscrit : sql.de(id)) {
            var presence = presences.get(inscrit.inscription());
            if (presence == null || !sql.pointer(inscrit.inscription(), presence, horloge.instant(), par)) continue;
            publier(inscrit.inscription(), inscrit.personne(), seance, presence);
            changes++;
        }
        if (changes > 0)
            journal.inscrire("accueil.seance.pointer", Objet.de("seance", id), Map.of(), Map.of("presences", changes));
        return new Pointage.Fait(changes);
    }

    private void publier(UUID inscription, PersonneId personne, Seance seance, Presence presence) {
        var lieu = seance.lieu().nom();
        switch (presence) {
            case PRESENTE -> {
                accueillis.noterContact(personne);
                evenements.publishEvent(new PersonneRecue(inscription, personne, seance.id(), seance.jour(), lieu));
            }
            case ABSENTE ->
                evenements.publishEvent(new PersonneAbsente(inscription, personne, seance.id(), seance.jour(), lieu));
        }
    }

    public List<Absence> absences() {
        return sql.absences();
    }

    /// Écrit à une personne absente avec les prochaines dates ; faux si quelqu'un l'a déjà suivie.
    @Transactional
    public boolean relancer(UUID inscription, UUID par) {
        var ligne = sql.ligne(inscription).orElse(null);
        if (ligne == null || !sql.suivre(inscription, "RELANCEE", horloge.instant(), par)) return false;
        accueillis
                .courriers()
                .relancer(
                        accueillis.lire(ligne.personne()),
                        calendrier.informationsAVenir(LocalDate.now(horloge), MOIS_PROPOSES));
        inscrire(inscription, "relancée");
        return true;
    }

    /// Note qu'une absence n'aura pas de suite ; faux si quelqu'un l'a déjà suivie.
    @Transactional
    public boolean classer(UUID inscription, UUID par) {
        if (!sql.suivre(inscription, "SANS_SUITE", horloge.instant(), par)) return false;
        inscrire(inscription, "sans suite");
        return true;
    }

    private void inscrire(UUID inscription, String suite) {
        journal.inscrire(
                "accueil.absence.suivre", Objet.de("inscription", inscription), Map.of(), Map.of("suite", suite));
    }
}
