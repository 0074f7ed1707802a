package coop.essaim.comptabilite.etat;

import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import coop.essaim.comptabilite.DroitsComptabilite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDesEtats {

    @Bean
    EntreeDeMenu menuDesRapportsComptables() {
        return new EntreeDeMenu(Rubrique.COMPTER, 40, "Rapports", Rapport.CHEMIN, DroitsComptabilite.LIRE, "rapport");
    }
}
