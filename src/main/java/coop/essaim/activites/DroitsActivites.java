package coop.essaim.activites;

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

    @Bean
    EntreeDeMenu menuActivites() {
        return new EntreeDeMenu(Rubrique.GERER, 10, "Activités", ActivitesController.CHEMIN, LIRE_TOUTES, "structure");
    }

    @Bean
    EntreeDeMenu menuContribution() {
        return new EntreeDeMenu(Rubrique.GERER, 80, "Contribution", "/activites/contribution", GERER, "piece");
    }

    @Bean
    EntreeDeMenu menuMesActivites() {
        return new EntreeDeMenu(
                Rubrique.ACCUEIL, 20, "Mon activité", MesActivitesController.CHEMIN, LIRE_LES_SIENNES, "structure");
    }

    @Bean
    PhrasesDActes phrasesDActesDesActivites() {
        return new PhrasesDActes(Map.of(
                "activites.import.executer", "a importé des activités",
                "activites.activite.ouvrir", "a ouvert une activité",
                "activites.activite.decrire", "a changé la fiche d’une activité",
                "activites.activite.presenter", "a changé la présentation publique d’une activité",
                "activites.activite.banque", "a changé le compte bancaire que montre une activité",
                "activites.activite.fermer", "a fermé une activité",
                "activites.activite.rouvrir", "a rouvert une activité",
                "activites.parts.repartir", "a réparti une activité entre ses entrepreneurs",
                "activites.contribution.fixer", "a fixé une contribution coopérative"));
    }
}
