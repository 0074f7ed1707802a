package coop.essaim.accueil;

import static coop.essaim.commun.droit.RoleLivre.ACCOMPAGNATEUR;
import static coop.essaim.commun.droit.RoleLivre.COMMUNICATION;
import static coop.essaim.commun.droit.RoleLivre.COMPTABLE;
import static coop.essaim.commun.droit.RoleLivre.FORMATION;
import static coop.essaim.commun.droit.RoleLivre.GERANCE;
import static coop.essaim.commun.droit.RoleLivre.PAIE_SOCIAL;

import coop.essaim.acces.PhrasesDActes;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui tient le calendrier d'accueil, qui reçoit et pointe, qui lit la fréquentation.
@Configuration(proxyBeanMethods = false)
public class DroitsAccueil {

    public static final String CALENDRIER = "accueil.calendrier.lire";
    public static final String LIEUX = "accueil.lieux.tenir";
    public static final String RECEVOIR = "accueil.recevoir";
    public static final String PRESENTER = "accueil.sessions.presenter";
    public static final String FREQUENTATION = "accueil.frequentation.lire";

    @Bean
    DroitsDuModule droitsDeLAccueil() {
        return new DroitsDuModule(
                "accueil",
                List.of(
                        Droit.de(
                                CALENDRIER,
                                "consulter le calendrier d’accueil",
                                Rubrique.ACCUEILLIR,
                                ACCOMPAGNATEUR,
                                PAIE_SOCIAL,
                                COMPTABLE,
                                FORMATION,
                                COMMUNICATION,
                                GERANCE),
                        Droit.de(
                                LIEUX,
                                "tenir les lieux, leurs permanences et leurs suspensions",
                                Rubrique.ACCUEILLIR,
                                ACCOMPAGNATEUR,
                                GERANCE),
                        Droit.de(
                                RECEVOIR,
                                "inscrire, pointer les présences et réorienter",
                                Rubrique.ACCUEILLIR,
                                ACCOMPAGNATEUR,
                                GERANCE),
                        Droit.de(
                                PRESENTER,
                                "présenter ses sessions aux informations collectives",
                                Rubrique.ACCUEILLIR,
                                FORMATION),
                        Droit.de(
                                FREQUENTATION,
                                "lire la fréquentation des lieux",
                                Rubrique.ACCUEILLIR,
                                ACCOMPAGNATEUR,
                                COMMUNICATION,
                                GERANCE)));
    }

    @Bean
    EntreeDeMenu menuCalendrierDAccueil() {
        return new EntreeDeMenu(Rubrique.ACCUEILLIR, 20, "Calendrier d’accueil", "/accueil", CALENDRIER, "calendrier");
    }

    @Bean
    EntreeDeMenu menuLieux() {
        return new EntreeDeMenu(Rubrique.ACCUEILLIR, 30, "Lieux", "/accueil/lieux", LIEUX, "lieu");
    }

    @Bean
    EntreeDeMenu menuFrequentation() {
        return new EntreeDeMenu(
                Rubrique.ACCUEILLIR, 40, "Fréquentation", "/accueil/frequentation", FREQUENTATION, "barres");
    }

    @Bean
    EntreeDeMenu menuStructures() {
        return new EntreeDeMenu(
                Rubrique.ACCUEILLIR, 50, "Structures partenaires", "/accueil/structures", RECEVOIR, "structure");
    }

    @Bean
    PhrasesDActes actesDeLAccueil() {
        return new PhrasesDActes(Map.ofEntries(
                Map.entry("accueil.lieu.ouvrir", "a ouvert un lieu d’accueil"),
                Map.entry("accueil.regle.ouvrir", "a ajouté une permanence au calendrier"),
                Map.entry("accueil.regle.finir", "a mis fin à une permanence"),
                Map.entry("accueil.lieu.suspendre", "a suspendu un lieu"),
                Map.entry("accueil.lieu.reprendre", "a repris l’accueil dans un lieu"),
                Map.entry("accueil.seance.annuler", "a annulé une séance"),
                Map.entry("accueil.seance.ajouter", "a ajouté une séance"),
                Map.entry("accueil.inscription.faire", "a inscrit une personne"),
                Map.entry("accueil.inscription.annuler", "a annulé une inscription"),
                Map.entry("accueil.seance.pointer", "a pointé les présences"),
                Map.entry("accueil.absence.suivre", "a suivi une absence"),
                Map.entry("accueil.personne.reorienter", "a réorienté une personne"),
                Map.entry("accueil.structure.noter", "a noté une structure partenaire")));
    }
}
