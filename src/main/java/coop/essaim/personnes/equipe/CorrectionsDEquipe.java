package coop.essaim.personnes.equipe;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corriger le registre de l'équipe : la ligne fausse reste écrite et ne compte plus, une autre prend sa place.
@Service
public class CorrectionsDEquipe {

    private final CorrectionsDEquipeSql sql;
    private final Journal journal;
    private final Clock horloge;

    CorrectionsDEquipe(CorrectionsDEquipeSql sql, Journal journal, Clock horloge) {
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// La ligne, corrigée ou non.
    Optional<Membre> trouver(UUID ligne) {
        return sql.trouver(ligne);
    }

    @Transactional
    public CorrectionDEquipe corriger(Membre fausse, LigneCorrigeeSaisie vraie, @Nullable UUID par) {
        if (vraie.redit(fausse)) return new CorrectionDEquipe.RienDeChange();
        var du = Objects.requireNonNull(vraie.du());
        var au = vraie.au();
        if (au != null && au.isBefore(du)) return new CorrectionDEquipe.DatesCroisees();
        sql.verrouiller(fausse.personne());
        if (sql.estAnnulee(fausse.id())) return new CorrectionDEquipe.DejaCorrigee();
        var autre = sql.autreLigne(fausse, vraie);
        if (autre.isPresent()) return new CorrectionDEquipe.Recouvre(autre.get());
        var id = Identifiant.nouveau(horloge.instant());
        sql.annuler(fausse.id(), id, motif(vraie.motif()), horloge.instant(), par);
        sql.remplacer(id, fausse, vraie, horloge.instant(), par);
        inscrire("corriger", fausse, du);
        return new CorrectionDEquipe.Faite();
    }

    /// Retire une ligne qui n'aurait jamais dû être écrite.
    @Transactional
    public CorrectionDEquipe retirer(Membre fausse, String motif, @Nullable UUID par) {
        sql.verrouiller(fausse.personne());
        if (sql.estAnnulee(fausse.id())) return new CorrectionDEquipe.DejaCorrigee();
        sql.annuler(fausse.id(), null, motif(motif), horloge.instant(), par);
        inscrire("retirer", fausse, fausse.du());
        return new CorrectionDEquipe.Faite();
    }

    private static String motif(@Nullable String dit) {
        return Objects.requireNonNull(dit).strip();
    }

    private void inscrire(String acte, Membre fausse, LocalDate du) {
        journal.inscrire(
                "personnes.equipe." + acte,
                Objet.de("personne", fausse.personne()),
                Map.of("fonction", fausse.fonction(), "du", fausse.du().toString()),
                Map.of("du", du.toString()));
    }
}
