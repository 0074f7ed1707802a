package coop.essaim.acces;

import coop.essaim.commun.Identifiant;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les rôles de la coopérative : des ensembles de droits qu'elle modifie. L'effet est immédiat pour tous.
@Service
public class Roles {

    private final RolesSql sql;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Roles(RolesSql sql, ApplicationEventPublisher evenements, Clock horloge) {
        this.sql = sql;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public List<Role> tous() {
        return sql.tous();
    }

    public Optional<Role> trouver(String code) {
        return sql.trouver(code);
    }

    /// Crée un rôle vide.
    ///
    /// @param equipe un rôle de l'équipe d'appui, tenu à la double authentification en production
    @Transactional
    public CreationDeRole creer(String libelle, boolean equipe, @Nullable UUID par) {
        var propre = libelle.strip();
        var code = code(propre);
        if (code.isEmpty() || propre.length() > 100) return new CreationDeRole.LibelleManquant();
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        if (!sql.creer(new Role(id, code, propre, equipe, false), maintenant)) {
            return new CreationDeRole.LibelleDejaPris();
        }

        evenements.publishEvent(new EvenementDAcces.RoleCree(id, propre, par));
        return new CreationDeRole.Faite(id, code);
    }

    @Transactional
    public ChangementDeDroit donnerDroit(UUID role, String droit, @Nullable UUID par) {
        if (!sql.existe(role)) return new ChangementDeDroit.RoleInconnu();
        if (!sql.droitExiste(droit)) return new ChangementDeDroit.DroitInconnu();
        if (!sql.donnerDroit(role, droit, horloge.instant(), par)) return new ChangementDeDroit.SansEffet();

        evenements.publishEvent(new EvenementDAcces.DroitDonne(role, droit, par));
        return new ChangementDeDroit.Fait();
    }

    @Transactional
    public ChangementDeDroit retirerDroit(UUID role, String droit, @Nullable UUID par) {
        sql.verrouillerLesAdministrateurs(DroitsAcces.GERER_COMPTES);
        if (!sql.existe(role)) return new ChangementDeDroit.RoleInconnu();
        if (!sql.droitExiste(droit)) return new ChangementDeDroit.DroitInconnu();
        if (!sql.aLeDroit(role, droit)) return new ChangementDeDroit.SansEffet();
        if (droit.equals(DroitsAcces.GERER_COMPTES) && sql.porteursSans(droit, role) == 0) {
            return new ChangementDeDroit.DernierAdministrateur();
        }

        sql.retirerDroit(role, droit);
        evenements.publishEvent(new EvenementDAcces.DroitRetire(role, droit, par));
        return new ChangementDeDroit.Fait();
    }

    /// « Chargée de l'accueil » devient `CHARGEE_DE_L_ACCUEIL`.
    private static String code(String libelle) {
        return Normalizer.normalize(libelle, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
    }
}
