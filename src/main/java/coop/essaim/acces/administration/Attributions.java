package coop.essaim.acces.administration;

import coop.essaim.acces.ChangementDeDroit;
import coop.essaim.acces.ChangementDeRole;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Role;
import coop.essaim.acces.Roles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Donne à un compte ou à un rôle exactement ce qui est coché : tout, ou rien si l'un des changements est refusé.
@Service
public class Attributions {

    private final Comptes comptes;
    private final Roles roles;
    private final AdministrationSql sql;

    Attributions(Comptes comptes, Roles roles, AdministrationSql sql) {
        this.comptes = comptes;
        this.roles = roles;
        this.sql = sql;
    }

    /// @param voulus codes des rôles que le compte doit avoir, et eux seuls
    @Transactional
    public ChangementDesRoles changerRoles(UUID compte, Set<String> voulus, UUID par) {
        if (sql.compte(compte).isEmpty()) return new ChangementDesRoles.Inconnu();
        var actuels = sql.rolesDe(compte);
        var resultats = new ArrayList<ChangementDesRoles>();
        for (var role : sans(actuels, voulus)) resultats.add(resultat(comptes.retirerRole(compte, role, par)));
        for (var role : sans(voulus, actuels)) resultats.add(resultat(comptes.donnerRole(compte, role, par)));
        return toutOuRien(resultats);
    }

    /// @param voulus codes des droits que le rôle doit avoir, et eux seuls
    @Transactional
    public ChangementDesRoles changerDroits(Role role, Set<String> voulus, UUID par) {
        var actuels = sql.droits().stream()
                .filter(droit -> droit.roles().contains(role.code()))
                .map(DroitAccorde::code)
                .collect(Collectors.toSet());
        var resultats = new ArrayList<ChangementDesRoles>();
        for (var droit : sans(actuels, voulus)) resultats.add(resultat(roles.retirerDroit(role.id(), droit, par)));
        for (var droit : sans(voulus, actuels)) resultats.add(resultat(roles.donnerDroit(role.id(), droit, par)));
        return toutOuRien(resultats);
    }

    private static ChangementDesRoles toutOuRien(List<ChangementDesRoles> resultats) {
        for (var resultat : resultats) {
            if (resultat instanceof ChangementDesRoles.Fait || resultat instanceof ChangementDesRoles.SansEffet)
                continue;
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return resultat;
        }
        return resultats.stream().anyMatch(ChangementDesRoles.Fait.class::isInstance)
                ? new ChangementDesRoles.Fait()
                : new ChangementDesRoles.SansEffet();
    }

    private static Set<String> sans(Set<String> ensemble, Set<String> retires) {
        var reste = new HashSet<>(ensemble);
        reste.removeAll(retires);
        return reste;
    }

    private static ChangementDesRoles resultat(ChangementDeRole changement) {
        return switch (changement) {
            case ChangementDeRole.Fait() -> new ChangementDesRoles.Fait();
            case ChangementDeRole.SansEffet() -> new ChangementDesRoles.SansEffet();
            case ChangementDeRole.SoiMeme() -> new ChangementDesRoles.SoiMeme();
            case ChangementDeRole.DernierAdministrateur() -> new ChangementDesRoles.DernierAdministrateur();
            case ChangementDeRole.CompteInconnu(), ChangementDeRole.RoleInconnu() -> new ChangementDesRoles.Inconnu();
        };
    }

    private static ChangementDesRoles resultat(ChangementDeDroit changement) {
        return switch (changement) {
            case ChangementDeDroit.Fait() -> new ChangementDesRoles.Fait();
            case ChangementDeDroit.SansEffet() -> new ChangementDesRoles.SansEffet();
            case ChangementDeDroit.DernierAdministrateur() -> new ChangementDesRoles.DernierAdministrateur();
            case ChangementDeDroit.RoleInconnu(), ChangementDeDroit.DroitInconnu() -> new ChangementDesRoles.Inconnu();
        };
    }
}
