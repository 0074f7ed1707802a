package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import coop.essaim.comptabilite.plan.Journal.Nature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Créer, renommer, arrêter un journal depuis l'écran de la comptabilité.
@Service
class TenueDesJournaux {

    private final JournauxSql sql;
    private final PlanDeComptesSql plan;
    private final Clock horloge;

    TenueDesJournaux(JournauxSql sql, PlanDeComptesSql plan, Clock horloge) {
        this.sql = sql;
        this.plan = plan;
        this.horloge = horloge;
    }

    @Transactional
    public TenueDeJournal creer(String code, String libelle, @Nullable Nature nature, String tresorerie) {
        var propre = Texte.enUneLigne(libelle);
        if (!code.matches("[0-9A-Za-z_-]{1,12}")) return new TenueDeJournal.CodeMalForme();
        if (propre.isEmpty()) return new TenueDeJournal.SansLibelle();
        if (nature == null || !nature.estLibre()) return new TenueDeJournal.SansNature();
        var refus = refusDeTresorerie(code, nature, tresorerie);
        if (refus.isPresent()) return refus.get();
        return sql.creer(new Journal(code, propre, nature, ouRien(tresorerie), null))
                ? new TenueDeJournal.Faite(code)
                : new TenueDeJournal.CodePris(code);
    }

    @Transactional
    public TenueDeJournal changer(FicheDeJournal fiche, String libelle, String tresorerie) {
        var propre = Texte.enUneLigne(libelle);
        if (propre.isEmpty()) return new TenueDeJournal.SansLibelle();
        var refus = refusDeTresorerie(fiche.code(), fiche.nature(), tresorerie);
        if (refus.isPresent()) return refus.get();
        sql.changer(fiche.code(), propre, ouRien(tresorerie));
        return new TenueDeJournal.Faite(fiche.code());
    }

    @Transactional
    public TenueDeJournal desactiver(FicheDeJournal fiche) {
        if (!fiche.nature().estLibre()) return new TenueDeJournal.Livre(fiche.code());
        sql.dater(fiche.code(), LocalDate.now(horloge));
        return new TenueDeJournal.Faite(fiche.code());
    }

    @Transactional
    public TenueDeJournal reactiver(FicheDeJournal fiche) {
        var tresorerie = fiche.tresorerie();
        if (tresorerie != null) {
            var tenant = sql.tenantDeLaTresorerie(tresorerie, fiche.code());
            if (tenant.isPresent()) return new TenueDeJournal.TresoreriePrise(tresorerie, tenant.get());
        }
        sql.dater(fiche.code(), null);
        return new TenueDeJournal.Faite(fiche.code());
    }

    private Optional<TenueDeJournal> refusDeTresorerie(String code, Nature nature, String tresorerie) {
        if (!nature.aUneTresorerie())
            return tresorerie.isEmpty() ? Optional.empty() : Optional.of(new TenueDeJournal.TresorerieDeTrop());
        if (tresorerie.isEmpty()) return Optional.of(new TenueDeJournal.SansTresorerie());
        boolean convient = plan.trouver(tresorerie)
                .filter(compte -> compte.classe() == 5 && compte.desactiveLe() == null)
                .isPresent();
        if (!convient) return Optional.of(new TenueDeJournal.TresorerieInconnue(tresorerie));
        return sql.tenantDeLaTresorerie(tresorerie, code)
                .map(journal -> new TenueDeJournal.TresoreriePrise(tresorerie, journal));
    }

    private static @Nullable String ouRien(String texte) {
        return texte.isEmpty() ? null : texte;
    }
}
