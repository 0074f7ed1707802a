package coop.essaim.personnes.situation;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Fiches;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La situation sociale d'une personne, par dates, et qui prévenir en cas d'urgence.
///
/// Une correction laisse sa trace sur la fiche sans ce qui a été répondu : la trace se lit sans ce droit.
@Service
public class Situations {

    private final SituationsSql sql;
    private final Fiches fiches;
    private final Journal journal;
    private final Clock horloge;

    Situations(SituationsSql sql, Fiches fiches, Journal journal, Clock horloge) {
        this.sql = sql;
        this.fiches = fiches;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Relève la situation un jour donné. Le même jour, ou l'entrée déjà relevée, est une correction.
    ///
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    @Transactional
    public Releve relever(PersonneId id, SituationSaisie saisie, @Nullable UUID par) {
        if (!fiches.retenir(id)) return new Releve.Inconnue();
        var jour = Objects.requireNonNull(saisie.releveLe());
        for (var autre : sql.releves(id)) {
            var sien = Objects.requireNonNull(autre.releveLe());
            if (autre.estALEntree() && !saisie.estALEntree() && jour.isBefore(sien))
                return new Releve.AvantLEntree(sien);
            if (saisie.estALEntree() && !autre.estALEntree() && sien.isBefore(jour))
                return new Releve.EntreeApresUnReleve(sien);
        }
        boolean corrige = sql.retirer(id, saisie);
        var maintenant = horloge.instant();
        sql.ajouter(Identifiant.nouveau(maintenant), id, saisie, maintenant, par);
        var du = EnFrancais.enTableau(jour);
        fiches.tracer(
                id,
                saisie.estALEntree() ? "Situation à l’entrée" : "Situation",
                corrige ? "relevée" : "",
                (corrige ? "corrigée le " : "relevée le ") + du,
                par);
        journal.inscrire("personnes.situation.relever", Objet.de("personne", id), Map.of(), Map.of("le", jour));
        return new Releve.Fait();
    }

    /// Tous les relevés d'une personne, le plus récent d'abord ; la lecture s'inscrit au journal.
    @Transactional
    public List<SituationSaisie> lire(PersonneId id) {
        var releves = sql.releves(id);
        if (!releves.isEmpty()) journal.consulter("personnes.social.lire", Objet.de("personne", id));
        return releves;
    }

    public Optional<UrgenceSaisie> urgence(PersonneId id) {
        return sql.urgence(id);
    }

    /// Note qui prévenir ; faux si la fiche n'existe pas.
    @Transactional
    public boolean noterUrgence(PersonneId id, UrgenceSaisie urgence, @Nullable UUID par) {
        if (!fiches.retenir(id)) return false;
        sql.ecrireUrgence(id, urgence, horloge.instant(), par);
        fiches.tracer(id, "Contact d’urgence", "", "noté", par);
        journal.inscrire("personnes.urgence.noter", Objet.de("personne", id), Map.of(), Map.of());
        return true;
    }

    /// Efface qui prévenir : cette autre personne, ou celle de la fiche, le demande.
    @Transactional
    public boolean effacerUrgence(PersonneId id, @Nullable UUID par) {
        if (!sql.retirerUrgence(id)) return false;
        fiches.tracer(id, "Contact d’urgence", "noté", "effacé", par);
        journal.inscrire("personnes.urgence.noter", Objet.de("personne", id), Map.of(), Map.of("efface", true));
        return true;
    }
}
