package coop.essaim.acces;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Les actes du module accès.
@Configuration(proxyBeanMethods = false)
public class DroitsAcces {

    /// Le droit que quelqu'un doit toujours garder : sans lui, plus personne ne pourrait rien ouvrir.
    public static final String GERER_COMPTES = "acces.comptes.gerer";

    @Bean
    DroitsDuModule droitsDuModuleAcces() {
        return new DroitsDuModule(
                "acces",
                List.of(Droit.de(
                        GERER_COMPTES,
                        "gérer les comptes et les rôles",
                        Rubrique.ADMINISTRER,
                        RoleLivre.ADMINISTRATEUR)));
    }
}
