package coop.essaim.activites;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui voit quelles activités : l'entrepreneur les siennes, l'équipe d'appui toutes.
@Configuration(proxyBeanMethods = false)
public class DroitsActivites {

    public static final String LIRE_LES_SIENNES = "activites.siennes.lire";
    public static final String LIRE_TOUTES = "activites.toutes.lire";
    public static final String GERER = "activites.gerer";

    @Bean
    DroitsDuModule droitsDesActivites() {
        return new DroitsDuModule(
                "activites",
                List.of(
                        Droit.de(
                                LIRE_LES_SIENNES,
                                "suivre ses propres activités",
                                Rubrique.GERER,
                                RoleLivre.ENTREPRENEUR,
                                RoleLivre.MEMBRE_COLLECTIF),
                        Droit.de(
                                LIRE_TOUTES,
                                "suivre toutes les activités",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.PAIE_SOCIAL,
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE),
                        Droit.de(
                                GERER,
                                "ouvrir, changer et fermer les activités",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE)));
    }
}
