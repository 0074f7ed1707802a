package coop.essaim.acces;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Les actes d'administration, et leur place dans le menu.
///
/// L'administrateur technique ne voit aucune donnée des métiers : dans le journal, il ne lit que les actes d'accès.
@Configuration(proxyBeanMethods = false)
public class DroitsAdministration {

    public static final String LIRE_JOURNAL = "acces.journal.lire";
    public static final String LIRE_TOUT_LE_JOURNAL = "acces.journal.lire-tout";
    public static final String GERER_COOPERATIVE = "acces.cooperative.gerer";

    @Bean
    DroitsDuModule droitsDAdministration() {
        return new DroitsDuModule(
                "acces",
                List.of(
                        Droit.de(
                                LIRE_JOURNAL,
                                "lire le journal des comptes et des accès",
                                Rubrique.ADMINISTRER,
                                RoleLivre.ADMINISTRATEUR,
                                RoleLivre.GERANCE),
                        Droit.de(
                                LIRE_TOUT_LE_JOURNAL,
                                "lire le journal de tous les métiers",
                                Rubrique.ADMINISTRER,
                                RoleLivre.GERANCE),
                        Droit.de(
                                GERER_COOPERATIVE,
                                "changer l’identité de la coopérative",
                                Rubrique.ADMINISTRER,
                                RoleLivre.ADMINISTRATEUR,
                                RoleLivre.GERANCE)));
    }

    @Bean
    EntreeDeMenu menuAccueil() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 0, "Accueil", "/", "", "maison").pourLaPersonne(0);
    }

    @Bean
    EntreeDeMenu menuComptes() {
        return new EntreeDeMenu(
                Rubrique.ADMINISTRER, 10, "Comptes", "/administration/comptes", DroitsAcces.GERER_COMPTES, "personnes");
    }

    @Bean
    EntreeDeMenu menuRoles() {
        return new EntreeDeMenu(
                Rubrique.ADMINISTRER, 20, "Rôles", "/administration/roles", DroitsAcces.GERER_COMPTES, "bouclier");
    }

    @Bean
    EntreeDeMenu menuCooperative() {
        return new EntreeDeMenu(
                Rubrique.ADMINISTRER, 30, "Coopérative", "/administration/cooperative", GERER_COOPERATIVE, "structure");
    }

    @Bean
    EntreeDeMenu menuJournal() {
        return new EntreeDeMenu(
                Rubrique.ADMINISTRER, 50, "Journal", "/administration/journal", LIRE_JOURNAL, "histoire");
    }
}
