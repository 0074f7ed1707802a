package coop.essaim.facturation.recurrence;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.Pieces;
import coop.essaim.facturation.piece.Presences;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les factures récurrentes : à chaque échéance naît un brouillon, une seule fois. L'appelant a déjà vérifié que la
/// personne peut agir pour l'activité.
@Service
public class Recurrences {

    private static final int PREMIERE_ANS = 10;

    private final RecurrencesSql sql;
    private final Pieces pieces;
    private final Presences presences;
    private final Clock horloge;

    Recurrences(RecurrencesSql sql, Pieces pieces, Presences presences, Clock horloge) {
        this.sql = sql;
        this.pieces = pieces;
        this.presences = presences;
        this.horloge = horloge;
    }

    /// Une première échéance d'aujourd'hui naît aussitôt.
    ///
    /// @param cle la même pour deux envois de la même demande, qui n'en font qu'une
    @Transactional
    public Programmation programmer(UUID cle, Brouillon contenu, Calendrier calendrier, @Nullable UUID par) {
        var deja = sql.creeePar(cle);
        if (deja.isPresent()) return new Programmation.Faite(deja.get());
        var aujourdhui = LocalDate.now(horloge);
        var refus = refus(contenu, calendrier).or(() -> passee(calendrier, aujourdhui));
        if (refus.isPresent()) return refus.get();
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        var ttc = pieces.calculer(contenu).ttc();
        sql.creer(new RecurrencesSql.Nouvelle(id, cle, contenu, calendrier, ttc), maintenant, par);
        faireNaitre(sql.trouver(id).orElseThrow(), aujourdhui);
        return new Programmation.Faite(id);
    }

    /// Les échéances déjà nées restent ; les suivantes prennent le nouveau contenu.
    ///
    /// @param version celle que la personne avait sous les yeux
    @Transactional
    public Programmation changer(UUID id, int version, Brouillon contenu, Calendrier calendrier) {
        sql.verrouiller(id);
        var avant = sql.trouver(id);
        if (avant.isEmpty()) return new Programmation.Introuvable();
        if (avant.get().arreteeA() != null) return new Programmation.Arretee();
        if (avant.get().version() != version) return new Programmation.ChangeeEntreTemps();
        boolean memeDebut = avant.get().calendrier().du().equals(calendrier.du());
        var refus = refus(contenu, calendrier)
                .or(() -> memeDebut ? Optional.empty() : passee(calendrier, LocalDate.now(horloge)));
        if (refus.isPresent()) return refus.get();
        sql.changer(id, contenu, calendrier, pieces.calculer(contenu).ttc());
        return new Programmation.Faite(id);
    }

    /// Plus rien n'en naîtra ; l'arrêter deux fois ne fait rien de plus.
    @Transactional
    public Programmation arreter(UUID id, @Nullable UUID par) {
        sql.verrouiller(id);
        var avant = sql.trouver(id);
        if (avant.isEmpty()) return new Programmation.Introuvable();
        if (avant.get().arreteeA() == null) sql.arreter(id, horloge.instant(), par);
        return new Programmation.Faite(id);
    }

    public List<UUID> enCours() {
        return sql.enCours(LocalDate.now(horloge));
    }

    /// Fait naître les brouillons dus jusqu'à ce jour, dans l'ordre. Un refus arrête là, et se montre.
    ///
    /// @return combien sont nés
    @Transactional
    public int generer(UUID id, LocalDate jusquAu) {
        sql.verrouiller(id);
        var recurrence = sql.trouver(id);
        return recurrence.isEmpty() || recurrence.get().arreteeA() != null ? 0 : faireNaitre(recurrence.get(), jusquAu);
    }

    private int faireNaitre(Recurrence recurrence, LocalDate jusquAu) {
        int nes = 0;
        for (var date : recurrence.calendrier().dues(recurrence.derniere(), jusquAu)) {
            var reponse = naitre(recurrence, date);
            if (reponse instanceof Composition.Refus refus) {
                sql.noter(recurrence.id(), "Échéance du " + EnFrancais.enFrancais(date) + " : " + refus.phrase());
                return nes;
            }
            sql.nee(recurrence.id(), date, ((Composition.Faite) reponse).id(), horloge.instant());
            nes++;
        }
        if (recurrence.refus() != null) sql.noter(recurrence.id(), null);
        return nes;
    }

    /// Plus personne pour la relire : rien ne naît d'une activité que tous ont quittée.
    private Composition naitre(Recurrence recurrence, LocalDate date) {
        var sortie = presences.sortie(recurrence.contenu().activite(), null);
        return sortie.isPresent()
                ? new Composition.EntrepreneurSorti(recurrence.enseigne(), sortie.get())
                : pieces.creer(cle(recurrence.id(), date), recurrence.brouillon(date), null);
    }

    /// La même échéance ne fait jamais deux pièces, quoi qu'il arrive entre les deux.
    private static UUID cle(UUID id, LocalDate date) {
        return UUID.nameUUIDFromBytes(("recurrence:" + id + ":" + date).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Programmation.Refus> refus(Brouillon contenu, Calendrier calendrier) {
        var fin = calendrier.au();
        if (fin != null && fin.isBefore(calendrier.du())) return Optional.of(new Programmation.FinAvantDebut());
        if (calendrier.du().isAfter(LocalDate.now(horloge).plusYears(PREMIERE_ANS)))
            return Optional.of(new Programmation.PremiereTropLoin());
        var inconnu = Recurrence.motInconnu(contenu);
        if (inconnu.isPresent()) return inconnu.map(Programmation.MotInconnu::new);
        var tropLong = Recurrence.tropLong(contenu);
        if (tropLong.isPresent()) return tropLong.map(Programmation.Refus.class::cast);
        return pieces.verifier(contenu)
                .<Programmation.Refus>map(Programmation.Contenu::new)
                .or(() -> sansMontant(contenu));
    }

    private Optional<Programmation.Refus> sansMontant(Brouillon contenu) {
        return pieces.calculer(contenu).ttc().estPositif()
                ? Optional.empty()
                : Optional.of(new Programmation.SansMontant());
    }

    private static Optional<Programmation.Refus> passee(Calendrier calendrier, LocalDate aujourdhui) {
        return calendrier.du().isBefore(aujourdhui)
                ? Optional.of(new Programmation.PremierePassee(aujourdhui))
                : Optional.empty();
    }
}
