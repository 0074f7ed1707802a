package coop.essaim.comptabilite;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Les actes de la comptabilité. Saisir, valider, clore et rouvrir sont des droits distincts : une coopérative peut les
/// partager entre plusieurs personnes ; livrés, le comptable les a tous, car il doit pouvoir tenir seul un exercice.
@Configuration(proxyBeanMethods = false)
public class DroitsComptabilite {

    public static final String LIRE = "comptabilite.comptes.lire";
    public static final String SAISIR = "comptabilite.ecritures.saisir";
    public static final String VALIDER = "comptabilite.ecritures.valider";
    public static final String LETTRER = "comptabilite.lettrage.tenir";
    public static final String CLORE_MOIS = "comptabilite.periodes.clore";
    public static final String ROUVRIR_MOIS = "comptabilite.periodes.rouvrir";
    public static final String CLORE_EXERCICE = "comptabilite.exercices.clore";
    public static final String TENIR_LE_PLAN = "comptabilite.plan.tenir";
    public static final String EXPORTER_FEC = "comptabilite.fec.exporter";
    public static final String IMPORTER_FEC = "comptabilite.fec.importer";

    @Bean
    DroitsDuModule droitsDeComptabilite() {
        return new DroitsDuModule(
                "comptabilite",
                List.of(
                        droit(
                                LIRE,
                                "lire les comptes, les écritures et les états comptables",
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE),
                        droit(SAISIR, "saisir une écriture au brouillard, la corriger, la contre-passer"),
                        droit(VALIDER, "valider les écritures du brouillard"),
                        droit(LETTRER, "lettrer et délettrer les comptes de tiers"),
                        droit(CLORE_MOIS, "clore un mois comptable"),
                        droit(ROUVRIR_MOIS, "rouvrir un mois comptable clos", RoleLivre.GERANCE),
                        droit(CLORE_EXERCICE, "clore un exercice comptable"),
                        droit(TENIR_LE_PLAN, "tenir le plan de comptes, les journaux et les exercices"),
                        droit(
                                EXPORTER_FEC,
                                "exporter le fichier des écritures comptables (FEC)",
                                RoleLivre.GERANCE,
                                RoleLivre.EXPERT_COMPTABLE),
                        droit(IMPORTER_FEC, "importer un fichier des écritures comptables (FEC)")));
    }

    private static Droit droit(String code, String phrase, RoleLivre... autres) {
        var roles = new RoleLivre[autres.length + 1];
        roles[0] = RoleLivre.COMPTABLE;
        System.arraycopy(autres, 0, roles, 1, autres.length);
        return Droit.de(code, phrase, Rubrique.COMPTER, roles);
    }

    @Bean
    EntreeDeMenu menuComptabilite() {
        return new EntreeDeMenu(Rubrique.COMPTER, 10, "Comptabilité", "/comptabilite", LIRE, "comptes");
    }

    @Bean
    EntreeDeMenu menuEcritures() {
        return new EntreeDeMenu(Rubrique.COMPTER, 20, "Écritures", "/comptabilite/ecritures", LIRE, "crayon")
                .pourLaPersonne(42);
    }

    @Bean
    EntreeDeMenu menuLettrage() {
        return new EntreeDeMenu(Rubrique.COMPTER, 40, "Lettrage", "/comptabilite/lettrage", LIRE, "coche");
    }

    @Bean
    EntreeDeMenu menuClotures() {
        return new EntreeDeMenu(Rubrique.COMPTER, 70, "Clôtures", "/comptabilite/clotures", LIRE, "verrou")
                .pourLaPersonne(43);
    }

    @Bean
    EntreeDeMenu menuPlan() {
        return new EntreeDeMenu(Rubrique.COMPTER, 90, "Plan et journaux", "/comptabilite/plan", LIRE, "liste");
    }
}
