package coop.essaim.gestion;

import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Le tableau de gestion se lit avec les droits des activités : les siennes, ou toutes. Fixer un objectif en est un
/// autre.
@Configuration(proxyBeanMethods = false)
public class DroitsGestion {

    public static final String FIXER_OBJECTIF = "gestion.objectif.fixer";
    public static final String LIRE_MUTUALISATION = "gestion.mutualisation.lire";

    @Bean
    DroitsDuModule droitsDeGestion() {
        return new DroitsDuModule(
                "gestion",
                List.of(
                        Droit.de(
                                FIXER_OBJECTIF,
                                "fixer l’objectif de chiffre d’affaires d’une activité",
                                Rubrique.GERER,
                                RoleLivre.ACCOMPAGNATEUR,
                                RoleLivre.GERANCE),
                        Droit.de(
                                LIRE_MUTUALISATION,
                                "lire la mutualisation et sa répartition",
                                Rubrique.GERER,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE)));
    }

    @Bean
    EntreeDeMenu menuMonTableau() {
        return new EntreeDeMenu(
                        Rubrique.GERER, 4, "Mon tableau", "/mon-tableau", DroitsActivites.LIRE_LES_SIENNES, "courbe")
                .pourLaPersonne(30);
    }

    @Bean
    EntreeDeMenu menuTableaux() {
        return new EntreeDeMenu(
                Rubrique.GERER, 30, "Tableaux de gestion", "/gestion", DroitsActivites.LIRE_TOUTES, "courbe");
    }

    @Bean
    EntreeDeMenu menuMutualisation() {
        return new EntreeDeMenu(
                Rubrique.GERER, 35, "Mutualisation", "/gestion/mutualisation", LIRE_MUTUALISATION, "barres");
    }
}
