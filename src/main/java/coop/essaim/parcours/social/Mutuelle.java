package coop.essaim.parcours.social;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La mutuelle collective : adhésions et dispenses, et le justificatif à redemander.
@Service
public class Mutuelle {

    private final MutuelleSql sql;
    private final NiveauxSql niveaux;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Mutuelle(MutuelleSql sql, NiveauxSql niveaux, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.niveaux = niveaux;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional
    public NotationDeMutuelle noter(PersonneId personne, ChoixDeMutuelle choix, @Nullable UUID par) {
        var niveau = choix.niveau();
        if (niveau != null
                && niveaux.au(choix.du()).stream().noneMatch(n -> n.code().equals(niveau.code())))
            return new NotationDeMutuelle.NiveauFerme(choix.du());
        var id = sql.noter(personne, choix, par, horloge.instant());
        echeances.faireLaProchaine(personne, GenreDEcheance.MUTUELLE, LocalDate.now(horloge));
        echeances.annuler(personne, Set.of(GenreDEcheance.DISPENSE_A_RENOUVELER));
        var echeance = choix.echeance();
        if (echeance != null)
            echeances.annoncer(
                    new Echeances.Annonce(personne, GenreDEcheance.DISPENSE_A_RENOUVELER, null, echeance, null, null));
        journal.inscrire(
                "parcours.mutuelle.noter",
                Objet.de("personne", personne),
                Map.of(),
                Map.of("du", choix.du().toString()));
        return new NotationDeMutuelle.Note(id);
    }

    /// Joint la demande de dispense, ou le justificatif, à un choix noté.
    @Transactional
    public void prouver(UUID choix, UUID document) {
        sql.prouver(choix, document);
    }
}
