package coop.essaim.tiers;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.plan.Auxiliaires;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La porte d'entrée du module : ouvrir la fiche d'un tiers avec son compte auxiliaire, la corriger, la trouver.
@Service
public class Tiers {

    private final TiersSql sql;
    private final Auxiliaires auxiliaires;
    private final Activites activites;
    private final Clock horloge;

    Tiers(TiersSql sql, Auxiliaires auxiliaires, Activites activites, Clock horloge) {
        this.sql = sql;
        this.auxiliaires = auxiliaires;
        this.activites = activites;
        this.horloge = horloge;
    }

    /// Une fiche à ouvrir.
    ///
    /// @param cle la même pour deux envois de la même demande, qui n'ouvrent qu'une fiche
    /// @param activite `null` : un tiers de la structure
    /// @param unAutre vrai si la personne a vu les fiches qui lui ressemblent et dit qu'il s'agit d'un autre
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    public record Demande(
            UUID cle,
            @Nullable ActiviteId activite,
            DescriptionDeTiers description,
            boolean unAutre,
            @Nullable UUID par) {}

    /// Ouvre une fiche et son compte auxiliaire, ensemble ou pas du tout.
    @Transactional
    public Enregistrement ouvrir(Demande demande) {
        sql.verrouiller(demande.cle());
        var deja = sql.creePar(demande.cle());
        if (deja.isPresent()) return new Enregistrement.Fait(deja.get());
        var description = demande.description();
        if (!description.immatriculation().estCoherente()) return new Enregistrement.NumerosDAutrui();
        if (!demande.unAutre()) {
            var semblables = sql.ressemblants(demande.activite(), description);
            if (!semblables.isEmpty()) return new Enregistrement.Ressemble(semblables);
        }
        var maintenant = horloge.instant();
        var id = new TiersId(Identifiant.nouveau(maintenant));
        var fiche = new FicheDeTiers(id, demande.activite(), description, sql.auxiliaireSuivant(), false, 0);
        auxiliaires.creer(fiche.auxiliaire(), description.nom());
        sql.ajouter(fiche, demande.cle(), maintenant, demande.par());
        return new Enregistrement.Fait(id);
    }

    /// Corrige une fiche ; le compte auxiliaire prend son nouveau nom.
    ///
    /// @param version celle que la personne avait sous les yeux
    @Transactional
    public Enregistrement corriger(TiersId id, int version, DescriptionDeTiers description) {
        var fiche = sql.trouver(id);
        if (fiche.isEmpty()) return new Enregistrement.Introuvable();
        if (!description.immatriculation().estCoherente()) return new Enregistrement.NumerosDAutrui();
        if (!sql.corriger(id, description, version)) return new Enregistrement.ModifieEntreTemps();
        auxiliaires.renommer(fiche.get().auxiliaire(), description.nom());
        return new Enregistrement.Fait(id);
    }

    /// Ne se propose plus, et garde ses pièces.
    @Transactional
    public void archiver(TiersId id) {
        sql.archiver(id, horloge.instant());
    }

    @Transactional
    public void desarchiver(TiersId id) {
        sql.archiver(id, null);
    }

    public Optional<FicheDeTiers> trouver(TiersId id) {
        return sql.trouver(id);
    }

    /// La fiche, si ce visiteur a le droit de la voir ; sinon rien, comme si elle n'existait pas.
    public Optional<FicheDeTiers> pour(Visiteur visiteur, TiersId id) {
        return sql.trouver(id).filter(fiche -> estVisible(visiteur, fiche));
    }

    /// Les clients qu'une activité peut facturer, par nom.
    public List<FicheDeTiers> clientsDe(ActiviteId activite) {
        return sql.clients(activite);
    }

    /// Ce visiteur peut-il tenir les tiers de cette activité, ou de la structure (`null`) ?
    public boolean peutTenir(Visiteur visiteur, @Nullable ActiviteId activite) {
        if (visiteur.peut(DroitsTiers.GERER_TOUS)) return true;
        return activite != null && visiteur.peut(DroitsTiers.SIENS) && estSienne(visiteur, activite);
    }

    private boolean estVisible(Visiteur visiteur, FicheDeTiers fiche) {
        if (visiteur.peut(DroitsTiers.LIRE_TOUS)) return true;
        var activite = fiche.activite();
        return activite != null && visiteur.peut(DroitsTiers.SIENS) && estSienne(visiteur, activite);
    }

    private boolean estSienne(Visiteur visiteur, ActiviteId activite) {
        return activites.visiblesPar(visiteur).stream().map(Activite::id).anyMatch(activite::equals);
    }
}
