package coop.essaim.personnes;

import static coop.essaim.commun.droit.RoleLivre.ACCOMPAGNATEUR;
import static coop.essaim.commun.droit.RoleLivre.ASSOCIE;
import static coop.essaim.commun.droit.RoleLivre.COMMUNICATION;
import static coop.essaim.commun.droit.RoleLivre.COMPTABLE;
import static coop.essaim.commun.droit.RoleLivre.CONSEIL_CSE;
import static coop.essaim.commun.droit.RoleLivre.ENTREPRENEUR;
import static coop.essaim.commun.droit.RoleLivre.FORMATION;
import static coop.essaim.commun.droit.RoleLivre.GERANCE;
import static coop.essaim.commun.droit.RoleLivre.MEMBRE_COLLECTIF;
import static coop.essaim.commun.droit.RoleLivre.PAIE_SOCIAL;

import coop.essaim.acces.PhrasesDActes;
import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui voit et tient quoi d'une personne. Le NIR, l'IBAN et la situation sociale ont chacun leur droit, donné à part.
@Configuration(proxyBeanMethods = false)
public class DroitsPersonnes {

    public static final String LIRE = "personnes.lire";
    public static final String TENIR = "personnes.tenir";
    public static final String DOSSIER = "personnes.dossier.tenir";
    public static final String SOCIAL = "personnes.social.tenir";
    public static final String NIR = "personnes.nir.tenir";
    public static final String IBAN = "personnes.iban.tenir";
    public static final String RATTACHER = "personnes.compte.rattacher";
    public static final String GARDE = "personnes.garde.tenir";
    public static final String EQUIPE = "personnes.equipe.tenir";
    public static final String PORTEFEUILLE = "personnes.portefeuille.transmettre";

    @Bean
    DroitsDuModule droitsDesPersonnes() {
        return new DroitsDuModule(
                "personnes",
                Stream.of(ordinaires(), sensibles()).flatMap(List::stream).toList());
    }

    private static List<Droit> ordinaires() {
        return List.of(
                Droit.de(
                        LIRE,
                        "consulter les fiches des personnes",
                        Rubrique.ACCUEILLIR,
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        COMPTABLE,
                        FORMATION,
                        COMMUNICATION,
                        GERANCE),
                Droit.de(
                        TENIR,
                        "ouvrir et corriger les fiches des personnes",
                        Rubrique.ACCUEILLIR,
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        GERANCE),
                Droit.de(
                        DOSSIER,
                        "consulter et corriger son propre dossier",
                        Rubrique.ACCUEIL,
                        ENTREPRENEUR,
                        ASSOCIE,
                        MEMBRE_COLLECTIF,
                        CONSEIL_CSE),
                Droit.de(
                        PORTEFEUILLE,
                        "confier des personnes à un accompagnateur, transmettre un portefeuille",
                        Rubrique.ACCOMPAGNER,
                        ACCOMPAGNATEUR,
                        GERANCE),
                Droit.de(EQUIPE, "tenir le registre de l’équipe d’appui", Rubrique.ADMINISTRER, PAIE_SOCIAL, GERANCE));
    }

    private static List<Droit> sensibles() {
        return List.of(
                sensible(
                        SOCIAL,
                        "tenir la situation sociale, le titre de séjour et le contact d’urgence",
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        GERANCE),
                sensible(NIR, "lire et tenir le numéro de sécurité sociale", PAIE_SOCIAL),
                sensible(
                        IBAN,
                        "demander et accepter un changement de coordonnées bancaires",
                        PAIE_SOCIAL,
                        COMPTABLE,
                        GERANCE),
                sensible(
                        RATTACHER,
                        "rattacher un compte existant à une personne, l’en détacher, couper son accès",
                        GERANCE),
                sensible(
                        GARDE,
                        "remettre à une personne ce qui est tenu sur elle, décider de l’anonymisation des fiches échues",
                        GERANCE));
    }

    private static Droit sensible(String code, String phrase, RoleLivre... roles) {
        return new Droit(code, phrase, Rubrique.ACCUEILLIR, Set.of(roles), true);
    }

    @Bean
    EntreeDeMenu menuPersonnes() {
        return new EntreeDeMenu(Rubrique.ACCUEILLIR, 10, "Personnes", "/personnes", LIRE, "personnes");
    }

    @Bean
    EntreeDeMenu menuCoordonneesBancaires() {
        return new EntreeDeMenu(
                Rubrique.ACCUEILLIR, 60, "Coordonnées bancaires", "/coordonnees-bancaires", IBAN, "personnes");
    }

    @Bean
    EntreeDeMenu menuDonneesPersonnelles() {
        return new EntreeDeMenu(
                Rubrique.ADMINISTRER, 60, "Données personnelles", "/donnees-personnelles", GARDE, "personnes");
    }

    @Bean
    EntreeDeMenu menuPortefeuilles() {
        return new EntreeDeMenu(
                Rubrique.ACCOMPAGNER, 10, "Portefeuilles", "/portefeuilles", PORTEFEUILLE, "accompagnement");
    }

    @Bean
    EntreeDeMenu menuEquipe() {
        return new EntreeDeMenu(Rubrique.ACCOMPAGNER, 80, "Équipe d’appui", "/equipe", LIRE, "personnes");
    }

    @Bean
    PhrasesDActes actesDesPersonnes() {
        return new PhrasesDActes(Map.ofEntries(
                Map.entry("personnes.equipe.corriger", "a corrigé une ligne du registre de l’équipe"),
                Map.entry("personnes.equipe.retirer", "a retiré une ligne du registre de l’équipe"),
                Map.entry("personnes.fiche.ouvrir", "a ouvert une fiche"),
                Map.entry("personnes.fiche.corriger", "a corrigé une fiche"),
                Map.entry("personnes.adresse.noter", "a noté une adresse"),
                Map.entry("personnes.emploi.noter", "a noté un autre emploi"),
                Map.entry("personnes.emploi.finir", "a noté la fin d’un autre emploi"),
                Map.entry("personnes.suivi.confier", "a confié une personne"),
                Map.entry("personnes.portefeuille.transmettre", "a transmis un portefeuille"),
                Map.entry("personnes.compte.ouvrir", "a ouvert le compte d’une personne"),
                Map.entry("personnes.compte.rattacher", "a rattaché un compte à une personne"),
                Map.entry("personnes.compte.detacher", "a détaché le compte d’une personne"),
                Map.entry("personnes.compte.couper", "a coupé l’accès d’une personne"),
                Map.entry("personnes.liste.emporter", "a emporté la liste des personnes"),
                Map.entry("personnes.equipe.entrer", "a inscrit quelqu’un dans l’équipe d’appui"),
                Map.entry("personnes.equipe.sortir", "a noté une sortie de l’équipe d’appui"),
                Map.entry("personnes.presence.noter", "a noté où sera quelqu’un de l’équipe d’appui"),
                Map.entry("personnes.horaires.fixer", "a fixé les heures du siège"),
                Map.entry("personnes.social.lire", "a lu la situation sociale d’une personne"),
                Map.entry("personnes.situation.relever", "a relevé la situation d’une personne"),
                Map.entry("personnes.urgence.noter", "a noté un contact d’urgence"),
                Map.entry("personnes.sejour.noter", "a noté un titre de séjour"),
                Map.entry("personnes.nir.lire", "a lu un numéro de sécurité sociale"),
                Map.entry("personnes.nir.noter", "a noté un numéro de sécurité sociale"),
                Map.entry("personnes.iban.lire", "a lu des coordonnées bancaires"),
                Map.entry("personnes.iban.demander", "a demandé un changement de coordonnées bancaires"),
                Map.entry("personnes.iban.accepter", "a accepté un changement de coordonnées bancaires"),
                Map.entry("personnes.import.executer", "a importé des personnes"),
                Map.entry("personnes.garde.accorder", "a accordé l’anonymisation d’une fiche"),
                Map.entry("personnes.garde.reporter", "a gardé une fiche échue"),
                Map.entry("personnes.garde.anonymiser", "a anonymisé une fiche"),
                Map.entry("personnes.donnees.remettre", "a remis à une personne ce qui est tenu sur elle"),
                Map.entry("personnes.iban.refuser", "a refusé un changement de coordonnées bancaires")));
    }
}
