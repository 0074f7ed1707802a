package coop.essaim.facturation;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui vend et qui valide : l'entrepreneur établit les pièces de ses activités, l'équipe d'appui les valide.
@Configuration(proxyBeanMethods = false)
public class DroitsFacturation {

    public static final String SIENNES = "facturation.siennes.faire";
    public static final String LIRE_TOUTES = "facturation.toutes.lire";
    public static final String FAIRE_TOUTES = "facturation.toutes.faire";
    public static final String VALIDER = "facturation.valider";
    public static final String REGLER = "facturation.regler";

    @Bean
    DroitsDuModule droitsDeLaFacturation() {
        return new DroitsDuModule(
                "facturation",
                List.of(
                        Droit.de(
                                SIENNES,
                                "établir les devis et les factures de ses activités",
                                Rubrique.GERER,
                                RoleLivre.ENTREPRENEUR,
                                RoleLivre.MEMBRE_COLLECTIF),
                        Droit.de(
                                LIRE_TOUTES,
                                "consulter les devis et les factures de toutes les activités",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE),
                        Droit.de(
                                FAIRE_TOUTES,
                                "établir les devis et les factures de toutes les activités",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE),
                        Droit.de(
                                VALIDER,
                                "valider les devis, les factures et les avoirs",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE),
                        Droit.de(
                                REGLER,
                                "régler les numéros de facture et qui valide soi-même",
                                Rubrique.GERER,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE)));
    }

    @Bean
    EntreeDeMenu facturesDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 10, "Factures", "/factures", SIENNES, "facture");
    }

    @Bean
    EntreeDeMenu devisDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 15, "Devis", "/devis", SIENNES, "document");
    }

    @Bean
    EntreeDeMenu facturesDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 30, "Factures", "/factures", LIRE_TOUTES, "facture");
    }

    @Bean
    EntreeDeMenu devisDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 35, "Devis", "/devis", LIRE_TOUTES, "document");
    }
}
