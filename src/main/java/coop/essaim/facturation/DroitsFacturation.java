package coop.essaim.facturation;

import coop.essaim.acces.PhrasesDActes;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import coop.essaim.tiers.OngletDeTiers;
import coop.essaim.tiers.RoleDeTiers;
import java.util.List;
import java.util.Map;
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
    public static final String ENCAISSER = "facturation.encaisser";
    public static final String PERDRE = "facturation.perdre";
    public static final String RELANCER = "facturation.relancer";

    /// Elles se lisent depuis les factures, sans entrée à elles.
    private static final List<String> AUTRES_FACTURES = List.of("/factures-recurrentes", "/factures-internes");

    private static final Droit RELANCE = Droit.de(
            RELANCER,
            "relancer les clients qui paient en retard",
            Rubrique.GERER,
            RoleLivre.ACCOMPAGNATEUR,
            RoleLivre.COMPTABLE,
            RoleLivre.GERANCE);

    private static final Droit ENCAISSEMENT = Droit.de(
            ENCAISSER,
            "saisir et annuler les règlements, remettre les chèques",
            Rubrique.GERER,
            RoleLivre.COMPTABLE,
            RoleLivre.GERANCE);

    private static final Droit PERTE = Droit.de(
            PERDRE,
            "passer en perte ce qu’un client ne paiera pas",
            Rubrique.GERER,
            RoleLivre.COMPTABLE,
            RoleLivre.GERANCE);

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
                        RELANCE,
                        ENCAISSEMENT,
                        PERTE,
                        Droit.de(
                                REGLER,
                                "régler les numéros de facture, les relances et qui valide soi-même",
                                Rubrique.GERER,
                                RoleLivre.COMPTABLE,
                                RoleLivre.GERANCE)));
    }

    @Bean
    EntreeDeMenu devisDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 9, "Devis", "/devis", SIENNES, "document").pourLaPersonne(105);
    }

    @Bean
    EntreeDeMenu devisDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 28, "Devis", "/devis", LIRE_TOUTES, "document");
    }

    @Bean
    EntreeDeMenu catalogueDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 11, "Catalogue", "/catalogue", SIENNES, "carte").pourLaPersonne(108);
    }

    @Bean
    EntreeDeMenu catalogueDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 29, "Catalogue", "/catalogue", LIRE_TOUTES, "carte");
    }

    @Bean
    EntreeDeMenu facturesDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 10, "Factures", "/factures", SIENNES, "facture")
                .pourLaPersonne(10)
                .aussiPour(AUTRES_FACTURES);
    }

    @Bean
    EntreeDeMenu facturesDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 30, "Factures", "/factures", LIRE_TOUTES, "facture")
                .aussiPour(AUTRES_FACTURES);
    }

    @Bean
    EntreeDeMenu encaissementsDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 12, "Encaissements", "/encaissements", SIENNES, "tresorerie")
                .pourLaPersonne(106);
    }

    @Bean
    EntreeDeMenu encaissementsDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 32, "Encaissements", "/encaissements", LIRE_TOUTES, "tresorerie");
    }

    @Bean
    EntreeDeMenu remisesDeCheques() {
        return new EntreeDeMenu(Rubrique.GERER, 33, "Remises de chèques", "/remises", ENCAISSER, "banque");
    }

    @Bean
    EntreeDeMenu relancesDeLEquipe() {
        return new EntreeDeMenu(Rubrique.GERER, 34, "Relances", "/relances", LIRE_TOUTES, "alerte");
    }

    @Bean
    EntreeDeMenu relancesDeLEntrepreneur() {
        return new EntreeDeMenu(Rubrique.ACCUEIL, 13, "Clients en retard", "/relances", SIENNES, "alerte")
                .pourLaPersonne(107);
    }

    @Bean
    EntreeDeMenu reglagesDesVentes() {
        return new EntreeDeMenu(
                        Rubrique.GERER,
                        36,
                        "Réglages des ventes",
                        "/ventes/reglages/autovalidation",
                        REGLER,
                        "reglages")
                .aussiPour(List.of("/ventes/reglages"));
    }

    @Bean
    EntreeDeMenu fileDeValidation() {
        return new EntreeDeMenu(Rubrique.GERER, 25, "À valider", "/ventes/a-valider", VALIDER, "coche")
                .aussiPour(List.of("/ventes/papiers-en-panne"));
    }

    @Bean
    PhrasesDActes phrasesDeLaFacturation() {
        return new PhrasesDActes(Map.of(
                "facturation.autovalidation.donner", "a donné le droit de valider soi-même",
                "facturation.autovalidation.retirer", "a retiré le droit de valider soi-même",
                "facturation.prefixe.changer", "a changé le préfixe d’une série",
                "facturation.relance.regler", "a réglé un niveau de relance",
                "facturation.taux.ajouter", "a enregistré un taux d’intérêt légal",
                "facturation.taux.annuler", "a annulé un taux d’intérêt légal"));
    }

    @Bean
    OngletDeTiers facturerUnClient() {
        return new OngletDeTiers(
                "Établir une facture", "/ventes/nouvelle?genre=FACTURE&client=", SIENNES, RoleDeTiers.CLIENT);
    }

    @Bean
    OngletDeTiers proposerAUnClient() {
        return new OngletDeTiers(
                "Établir un devis", "/ventes/nouvelle?genre=DEVIS&client=", SIENNES, RoleDeTiers.CLIENT);
    }

    @Bean
    OngletDeTiers sesDevis() {
        return new OngletDeTiers("Ses devis", "/devis?client=", SIENNES, RoleDeTiers.CLIENT);
    }

    @Bean
    OngletDeTiers sesDevisPourLEquipe() {
        return new OngletDeTiers("Ses devis", "/devis?client=", LIRE_TOUTES, RoleDeTiers.CLIENT);
    }

    @Bean
    OngletDeTiers sesFactures() {
        return new OngletDeTiers("Ses factures", "/factures?client=", SIENNES, RoleDeTiers.CLIENT);
    }

    @Bean
    OngletDeTiers sesFacturesPourLEquipe() {
        return new OngletDeTiers("Ses factures", "/factures?client=", LIRE_TOUTES, RoleDeTiers.CLIENT);
    }
}
