package coop.essaim.comptabilite.etat;

import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import coop.essaim.comptabilite.DroitsComptabilite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// L'expert-comptable, qui n'est pas de l'équipe, les a sous le pouce.
@Configuration(proxyBeanMethods = false)
class MenuDesEtats {

    @Bean
    EntreeDeMenu menuDesRapportsComptables() {
        return new EntreeDeMenu(Rubrique.COMPTER, 40, "Rapports", Rapport.CHEMIN, DroitsComptabilite.LIRE, "rapport")
                .pourLaPersonne(40);
    }

    @Bean
    EntreeDeMenu menuDuFec() {
        return new EntreeDeMenu(
                        Rubrique.COMPTER, 60, "FEC", "/comptabilite/fec", DroitsComptabilite.EXPORTER_FEC, "tableur")
                .pourLaPersonne(41);
    }
}
