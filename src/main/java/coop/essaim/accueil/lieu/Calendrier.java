package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.LieuxSql.JourSansRegle;
import coop.essaim.commun.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Le calendrier d'accueil : ce que les règles donnent, moins les jours fériés, les exceptions et les suspensions, plus
/// les séances ajoutées. Il se recalcule pour toute période, passée comprise.
@Service
public class Calendrier {

    /// Jusqu'où une séance se retrouve par son identifiant.
    private static final int MOIS_AUTOUR = 18;

    private final LieuxSql lieux;
    private final CalendrierSql sql;

    Calendrier(LieuxSql lieux, CalendrierSql sql) {
        this.lieux = lieux;
        this.sql = sql;
    }

    /// Les séances d'une période, dans l'ordre où elles se tiennent ; celles qui sont annulées en font partie.
    public List<Seance> seances(Periode periode) {
        var du = periode.debut();
        var au = periode.fin();
        var ecrites = new HashMap<UUID, Seance>();
        sql.ecrites(du, au).forEach(seance -> ecrites.put(seance.id(), seance));
        var toutes = new ArrayList<Seance>();
        for (var calculee : calculees(periode)) {
            var ecrite = ecrites.remove(calculee.id());
            toutes.add(ecrite == null ? calculee : ecrite);
        }
        // Ce qui est écrit reste, même quand sa règle ne le donne plus : quelqu'un y est inscrit.
        toutes.addAll(ecrites.values());
        toutes.sort(Comparator.comparing(Seance::jour)
                .thenComparing(Seance::debut)
                .thenComparing(seance -> seance.lieu().nom())
                .thenComparing(Seance::genre));
        return toutes;
    }

    /// Les informations collectives ouvertes au public, à partir d'un jour, dans les mois qui suivent.
    public List<Seance> informationsAVenir(LocalDate jour, int mois) {
        return seances(Periode.entre(jour, jour.plusMonths(mois))).stream()
                .filter(seance -> seance.genre() == Genre.INFORMATION_COLLECTIVE)
                .filter(seance -> !seance.estAnnulee())
                .toList();
    }

    public Optional<Seance> trouver(UUID id, LocalDate aujourdHui) {
        var ecrite = sql.ecrite(id);
        if (ecrite.isPresent()) return ecrite;
        var autour = Periode.entre(aujourdHui.minusMonths(MOIS_AUTOUR), aujourdHui.plusMonths(MOIS_AUTOUR));
        return calculees(autour).stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private List<Seance> calculees(Periode periode) {
        var du = periode.debut();
        var au = periode.fin();
        Map<UUID, Lieu> parId = new HashMap<>();
        lieux.lieux().forEach(lieu -> parId.put(lieu.id(), lieu));
        var suspensions = lieux.suspensions(du, au);
        var exceptions = new HashSet<String>();
        for (JourSansRegle e : lieux.exceptions(du, au)) exceptions.add(e.regle() + " " + e.jour());
        var seances = new ArrayList<Seance>();
        for (var regle : lieux.regles(du, au)) {
            var lieu = parId.get(regle.lieu());
            if (lieu == null) continue;
            for (var jour : jours(regle, periode)) {
                if (exceptions.contains(regle.id() + " " + jour)) continue;
                if (suspensions.stream().anyMatch(s -> s.couvre(regle, jour))) continue;
                seances.add(seance(regle, lieu, jour));
            }
        }
        return seances;
    }

    private static List<LocalDate> jours(Regle regle, Periode periode) {
        return periode.mois().stream()
                .flatMap(mois -> regle.recurrence().dates(mois).stream())
                .filter(jour -> periode.contient(jour) && regle.vautLe(jour) && !JoursFeries.contient(jour))
                .toList();
    }

    private static Seance seance(Regle regle, Lieu lieu, LocalDate jour) {
        return new Seance(
                Seance.id(regle.id(), jour),
                lieu,
                regle.id(),
                regle.genre(),
                jour,
                regle.horaire().debut(),
                regle.horaire().fin(),
                regle.surInscription(),
                regle.places(),
                null,
                0,
                0);
    }
}
