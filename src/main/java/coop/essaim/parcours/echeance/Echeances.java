package coop.essaim.parcours.echeance;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Les échéances d'une personne : les annoncer, les faire, les annuler quand leur raison a disparu.
@Service
public class Echeances {

    /// Ce qui revient une fois fait, et après combien de temps.
    private static final Map<GenreDEcheance, Period> SUITES = Map.of(
            GenreDEcheance.ENTRETIEN_DE_PARCOURS, Period.ofYears(4),
            GenreDEcheance.DISPENSE_A_RENOUVELER, Period.ofYears(1));

    private final EcheancesSql sql;
    private final Journal journal;
    private final Clock horloge;

    Echeances(EcheancesSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Une échéance à annoncer, et ce qui la fait naître.
    public record Annonce(
            PersonneId personne,
            GenreDEcheance genre,
            @Nullable String precision,
            LocalDate dueLe,
            @Nullable UUID evenement,
            @Nullable UUID contrat) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void annoncer(Annonce annonce) {
        sql.ajouter(annonce, horloge.instant());
    }

    /// Note qu'une échéance est faite ; ce qui revient s'annonce de nouveau.
    ///
    /// @return faux quand elle n'existe pas, est déjà faite ou annulée
    @Transactional
    public boolean faire(UUID echeance, LocalDate le, @Nullable String note, @Nullable UUID par) {
        var trouvee = sql.trouver(echeance);
        if (trouvee.isEmpty() || !sql.faire(echeance, le, note, horloge.instant())) return false;
        sql.signer(echeance, par);
        var genre = trouvee.get().genre();
        suite(new PersonneId(trouvee.get().personne()), genre, le);
        journal.inscrire(
                "parcours.echeance.faire",
                Objet.de("echeance", echeance),
                Map.of(),
                Map.of("genre", genre.libelle(), "le", le.toString()));
        return true;
    }

    private void suite(PersonneId personne, GenreDEcheance genre, LocalDate faiteLe) {
        var attente = SUITES.get(genre);
        if (attente == null) return;
        sql.ajouter(new Annonce(personne, genre, null, faiteLe.plus(attente), null, null), horloge.instant());
    }

    /// Note comme faite la plus proche échéance de ce genre, s'il en reste une.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean faireLaProchaine(PersonneId personne, GenreDEcheance genre, LocalDate le) {
        return sql.prochaine(personne, genre)
                .map(id -> faire(id, le, null, null))
                .orElse(false);
    }

    /// Annule ce qui restait à faire de ces genres.
    @Transactional(propagation = Propagation.MANDATORY)
    public void annuler(PersonneId personne, Set<GenreDEcheance> genres) {
        sql.annuler(personne, genres, horloge.instant());
    }

    /// Annule ce qu'un événement, lui-même annulé, avait fait naître.
    @Transactional(propagation = Propagation.MANDATORY)
    public void annulerCellesDe(UUID evenement) {
        sql.annulerCellesDe(evenement, horloge.instant());
    }

    public Optional<Echeance> trouver(UUID id) {
        return sql.trouver(id);
    }

    /// Ce qui reste à faire pour une personne, par date.
    public List<Echeance> restantes(PersonneId personne) {
        return sql.restantes(personne);
    }

    public Optional<LocalDate> derniere(PersonneId personne, GenreDEcheance genre) {
        return sql.derniere(personne, genre);
    }
}
