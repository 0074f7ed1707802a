package coop.essaim.parcours;

import static coop.essaim.commun.droit.RoleLivre.ACCOMPAGNATEUR;
import static coop.essaim.commun.droit.RoleLivre.ASSOCIE;
import static coop.essaim.commun.droit.RoleLivre.COMPTABLE;
import static coop.essaim.commun.droit.RoleLivre.CONSEIL_CSE;
import static coop.essaim.commun.droit.RoleLivre.ENTREPRENEUR;
import static coop.essaim.commun.droit.RoleLivre.FINANCEUR;
import static coop.essaim.commun.droit.RoleLivre.GERANCE;
import static coop.essaim.commun.droit.RoleLivre.MEMBRE_COLLECTIF;
import static coop.essaim.commun.droit.RoleLivre.PAIE_SOCIAL;

import coop.essaim.commun.droit.Droit;
import coop.essaim.commun.droit.DroitsDuModule;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Rubrique;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Qui voit et tient quoi d’un parcours. Absences, visites, titres de séjour, actions sociales et
/// suivi du RSA ont chacun leur droit, donné à part.
@Configuration(proxyBeanMethods = false)
public class DroitsParcours {

    public static final String LIRE = "parcours.lire";
    public static final String TENIR = "parcours.tenir";
    public static final String LE_SIEN = "parcours.sien.lire";
    public static final String SIGNER = "parcours.contrats.signer";
    public static final String GABARITS = "parcours.gabarits.ecrire";
    public static final String MOUVEMENTS = "parcours.mouvements.lire";
    public static final String SOCIAL = "parcours.social.tenir";
    public static final String ABSENCES = "parcours.absences.tenir";
    public static final String SANTE = "parcours.sante.tenir";
    public static final String SEJOUR = "parcours.sejour.tenir";
    public static final String AIDES = "parcours.actions-sociales.tenir";
    public static final String SOUTIENS = "parcours.soutiens.tenir";
    public static final String PREVENTION = "parcours.prevention.tenir";
    public static final String RSA = "parcours.rsa.tenir";

    @Bean
    DroitsDuModule droitsDuParcours() {
        return new DroitsDuModule(
                "parcours",
                Stream.of(duSuivi(), duSocial()).flatMap(List::stream).toList());
    }

    private static List<Droit> duSuivi() {
        return List.of(
                de(
                        LIRE,
                        "consulter les parcours, les contrats et les échéances",
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        COMPTABLE,
                        GERANCE),
                de(
                        TENIR,
                        "noter les étapes, préparer les contrats et les sorties",
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        GERANCE),
                de(
                        LE_SIEN,
                        "suivre son propre parcours et signer ses contrats",
                        ENTREPRENEUR,
                        ASSOCIE,
                        MEMBRE_COLLECTIF),
                de(SIGNER, "signer les contrats pour la coopérative", GERANCE),
                de(GABARITS, "récrire les gabarits des contrats et des lettres", PAIE_SOCIAL, GERANCE),
                de(
                        MOUVEMENTS,
                        "lire les mouvements et les effectifs",
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        COMPTABLE,
                        GERANCE,
                        CONSEIL_CSE,
                        FINANCEUR));
    }

    private static List<Droit> duSocial() {
        return List.of(
                de(
                        SOCIAL,
                        "tenir le registre du personnel, les déclarations, la mutuelle et les assurances",
                        PAIE_SOCIAL,
                        GERANCE),
                de(
                        SOUTIENS,
                        "tenir ce qu’un partenaire donne à une personne",
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        COMPTABLE,
                        GERANCE),
                de(
                        PREVENTION,
                        "tenir la prévention des risques et le document unique",
                        ACCOMPAGNATEUR,
                        PAIE_SOCIAL,
                        GERANCE),
                sensible(SEJOUR, "tenir les titres de séjour", PAIE_SOCIAL, GERANCE),
                sensible(AIDES, "tenir les actions sociales", PAIE_SOCIAL, GERANCE),
                sensible(ABSENCES, "tenir les absences", PAIE_SOCIAL, GERANCE),
                sensible(SANTE, "tenir les visites médicales", PAIE_SOCIAL, GERANCE),
                sensible(RSA, "suivre les bénéficiaires du RSA", ACCOMPAGNATEUR, GERANCE));
    }

    private static Droit de(String code, String phrase, RoleLivre... roles) {
        return Droit.de(code, phrase, Rubrique.ACCOMPAGNER, roles);
    }

    private static Droit sensible(String code, String phrase, RoleLivre... roles) {
        return new Droit(code, phrase, Rubrique.GERER, Set.of(roles), true);
    }
}
