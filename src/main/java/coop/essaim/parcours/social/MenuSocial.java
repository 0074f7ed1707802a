package coop.essaim.parcours.social;

import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import coop.essaim.parcours.DroitsParcours;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// L'entrée de la gestion sociale au menu : elle reste celle où l'on est sur chaque page qu'elle regroupe.
@Configuration(proxyBeanMethods = false)
class MenuSocial {

    @Bean
    EntreeDeMenu menuGestionSociale() {
        return new EntreeDeMenu(
                        Rubrique.GERER,
                        71,
                        "Gestion sociale",
                        "/gestion-sociale",
                        DroitsParcours.MOUVEMENTS,
                        "accompagnement")
                .aussiPour(Arrays.stream(PageSociale.values())
                        .map(PageSociale::adresse)
                        .toList());
    }
}
