package coop.essaim.tiers;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui connaît quels tiers : l'entrepreneur ceux de ses activités, l'équipe d'appui tous.
@Configuration(proxyBeanMethods = false)
public class DroitsTiers {

    public static final String SIENS = "tiers.siens.gerer";
    public static final String LIRE_TOUS = "tiers.tous.lire";
    public static final String GERER_TOUS = "tiers.tous.gerer";

    @Bean
    DroitsDuModule droitsDesTiers() {
        return new DroitsDuModule(
                "tiers",
                List.of(
                        Droit.de(
                                SIENS,
                                "tenir le carnet de clients et de fournisseurs de ses activités",
                                Rubrique.GERER,
                                RoleLivre.ENTREPRENEUR,
                                RoleLivre.MEMBRE_COLLECTIF),
                        Droit.de(
                                LIRE_TOUS,
                                "consulter les tiers de toutes les activités",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.FORMATION,
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE),
                        Droit.de(
                                GERER_TOUS,
                                "tenir les tiers de toutes les activités et de la structure",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.FORMATION,
                                RoleLivre.GERANCE)));
    }

    /// L'équipe y va par « lire », l'entrepreneur par « siens » : une entrée chacun.
    @Bean
    EntreeDeMenu carnetDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 40, "Tiers", CarnetController.CHEMIN, LIRE_TOUS, "structure");
    }

    @Bean
    EntreeDeMenu carnetDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 30, "Clients", CarnetController.CHEMIN, SIENS, "structure");
    }
}
