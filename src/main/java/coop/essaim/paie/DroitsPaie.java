package coop.essaim.paie;

import coop.essaim.acces.PhrasesDActes;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Les actes de la paie, et leur place dans le menu. Simuler ne montre la paie de personne : chacun le peut.
@Configuration(proxyBeanMethods = false)
public class DroitsPaie {

    public static final String SIMULER = "paie.simuler";
    public static final String LIRE_LE_DROIT = "paie.droit.lire";
    public static final String REGLER = "paie.reglages.gerer";

    @Bean
    DroitsDuModule droitsDeLaPaie() {
        return new DroitsDuModule(
                "paie",
                List.of(
                        Droit.de(
                                SIMULER,
                                "simuler une paie",
                                Rubrique.PAYER,
                                RoleLivre.ENTREPRENEUR,
                                RoleLivre.ASSOCIE,
                                RoleLivre.MEMBRE_COLLECTIF,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.PAIE_SOCIAL,
                                RoleLivre.GERANCE),
                        Droit.de(
                                LIRE_LE_DROIT,
                                "lire le droit de la paie, par date",
                                Rubrique.PAYER,
                                RoleLivre.ENTREPRENEUR,
                                RoleLivre.ASSOCIE,
                                RoleLivre.MEMBRE_COLLECTIF,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.PAIE_SOCIAL,
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE,
                                RoleLivre.CONSEIL_CSE),
                        Droit.de(
                                REGLER,
                                "changer les réglages de paie de la coopérative",
                                Rubrique.PAYER,
                                RoleLivre.PAIE_SOCIAL,
                                RoleLivre.GERANCE)));
    }

    @Bean
    PhrasesDActes phrasesDeLaPaie() {
        return new PhrasesDActes(Map.of("paie.reglages.changer", "a changé les réglages de paie"));
    }

    @Bean
    EntreeDeMenu menuSimulateur() {
        return new EntreeDeMenu(Rubrique.PAYER, 10, "Simulateur", "/paie/simulateur", SIMULER, "piece");
    }

    @Bean
    EntreeDeMenu menuBulletinDEssai() {
        return new EntreeDeMenu(Rubrique.PAYER, 20, "Bulletin d’essai", "/paie/bulletin-d-essai", REGLER, "document");
    }

    @Bean
    EntreeDeMenu menuDroitDeLaPaie() {
        return new EntreeDeMenu(Rubrique.PAYER, 80, "Droit de la paie", "/paie/droit", LIRE_LE_DROIT, "droit");
    }

    @Bean
    EntreeDeMenu menuReglagesDePaie() {
        return new EntreeDeMenu(Rubrique.PAYER, 90, "Réglages de paie", "/paie/reglages", REGLER, "reglages");
    }
}
