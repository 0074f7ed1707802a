package coop.essaim.activites;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les activités : les ouvrir avec leur section, dire qui les mène et ce qu'elles doivent à la coopérative.
@Service
public class Activites {

    private final ActivitesSql sql;
    private final Sections sections;
    private final Clock horloge;

    Activites(ActivitesSql sql, Sections sections, Clock horloge) {
        this.sql = sql;
        this.sections = sections;
        this.horloge = horloge;
    }

    /// Ouvre une activité et sa section du grand livre, ensemble ou pas du tout.
    @Transactional
    public Ouverture ouvrir(String enseigne, LocalDate le, @Nullable UUID par) {
        var propre = enseigne.strip();
        if (sql.enseignePrise(propre)) return new Ouverture.EnseignePrise(propre);
        var maintenant = horloge.instant();
        var activite =
                new Activite(new ActiviteId(Identifiant.nouveau(maintenant)), propre, sql.sectionSuivante(), le, null);
        var ouverture = sections.ouvrir(activite.section(), propre, le);
        if (!(ouverture instanceof Sections.Ouverture.Faite)) throw new IllegalStateException("Section : " + ouverture);
        sql.ajouter(activite, maintenant, par);
        return new Ouverture.Faite(activite);
    }

    /// Met une personne à la tête d'une activité, pour une part de 0 à 100.
    @Transactional
    public void rattacher(ActiviteId activite, PersonneId personne, BigDecimal part, LocalDate du) {
        sql.rattacher(Identifiant.nouveau(horloge.instant()), activite, personne, part, du);
    }

    public Optional<Activite> trouver(ActiviteId id) {
        return sql.trouver(id);
    }

    /// L'activité, si ce visiteur a le droit de la voir ; sinon rien, comme si elle n'existait pas.
    public Optional<Activite> pour(Visiteur visiteur, ActiviteId id) {
        if (visiteur.peut(DroitsActivites.LIRE_TOUTES)) return sql.trouver(id);
        return visiblesPar(visiteur).stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /// Les activités que ce visiteur a le droit de voir aujourd'hui, par enseigne.
    public List<Activite> visiblesPar(Visiteur visiteur) {
        if (visiteur.peut(DroitsActivites.LIRE_TOUTES)) return sql.toutes();
        if (!visiteur.peut(DroitsActivites.LIRE_LES_SIENNES)) return List.of();
        return sql.duCompte(visiteur.compteConnecte(), LocalDate.now(horloge));
    }

    /// La contribution due ce jour : celle de l'activité, à défaut celle de la coopérative.
    public Optional<Contribution> contribution(ActiviteId activite, LocalDate jour) {
        return sql.contribution(activite, jour);
    }
}
