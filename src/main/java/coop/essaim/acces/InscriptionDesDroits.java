package coop.essaim.acces;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Au démarrage, avant la première demande : inscrit les rôles livrés et les droits des modules.
///
/// Un droit n'est donné aux rôles livrés que la première fois qu'il est vu : ce que la coopérative a retiré
/// reste retiré. Deux processus qui démarrent ensemble n'inscrivent qu'une fois.
@Service
public class InscriptionDesDroits implements SmartInitializingSingleton {

    private final RolesSql sql;
    private final List<DroitsDuModule> modules;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    InscriptionDesDroits(RolesSql sql, List<DroitsDuModule> modules, TransactionTemplate transaction, Clock horloge) {
        this.sql = sql;
        this.modules = List.copyOf(modules);
        this.transaction = transaction;
        this.horloge = horloge;
    }

    @Override
    public void afterSingletonsInstantiated() {
        inscrire();
    }

    public void inscrire() {
        transaction.executeWithoutResult(_ -> {
            var maintenant = horloge.instant();
            for (var livre : RoleLivre.values()) {
                sql.creer(
                        new Role(
                                Identifiant.nouveau(maintenant),
                                livre.name(),
                                livre.libelle(),
                                livre.estDeLEquipe(),
                                true),
                        maintenant);
            }
            for (var module : modules) {
                for (var droit : module.droits()) {
                    if (!sql.inscrire(module.module(), droit, maintenant)) continue;
                    for (var role : droit.roles()) {
                        var id = sql.trouver(role.name()).orElseThrow().id();
                        sql.donnerDroit(id, droit.code(), maintenant, null);
                    }
                }
            }
        });
    }
}
