package coop.essaim.parcours;

import coop.essaim.acces.PhrasesDActes;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Rubrique;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// La place du parcours dans le menu, et comment le journal dit ses actes.
@Configuration(proxyBeanMethods = false)
class MenuDuParcours {

    @Bean
    EntreeDeMenu menuParcours() {
        return new EntreeDeMenu(
                Rubrique.ACCOMPAGNER, 20, "Parcours", "/parcours", DroitsParcours.LIRE, "accompagnement");
    }

    @Bean
    EntreeDeMenu menuEcheances() {
        return new EntreeDeMenu(Rubrique.ACCOMPAGNER, 30, "Échéances", "/echeances", DroitsParcours.LIRE, "delai");
    }

    @Bean
    EntreeDeMenu menuMouvements() {
        return new EntreeDeMenu(
                Rubrique.ACCOMPAGNER, 40, "Mouvements", "/mouvements", DroitsParcours.MOUVEMENTS, "courbe");
    }

    @Bean
    EntreeDeMenu menuGabarits() {
        return new EntreeDeMenu(Rubrique.GERER, 70, "Gabarits", "/gabarits", DroitsParcours.GABARITS, "document");
    }

    @Bean
    EntreeDeMenu menuMonParcours() {
        return new EntreeDeMenu(
                Rubrique.ACCUEIL, 30, "Mon parcours", "/mon-parcours", DroitsParcours.LE_SIEN, "accompagnement");
    }

    @Bean
    EntreeDeMenu menuChemins() {
        return new EntreeDeMenu(
                Rubrique.ACCUEIL, 31, "Les chemins", "/chemins", DroitsParcours.LE_SIEN, "accompagnement");
    }

    @Bean
    EntreeDeMenu menuCheminsDeLEquipe() {
        return new EntreeDeMenu(
                Rubrique.ACCOMPAGNER, 21, "Les chemins", "/chemins", DroitsParcours.LIRE, "accompagnement");
    }

    @Bean
    EntreeDeMenu menuAbsences() {
        return new EntreeDeMenu(Rubrique.GERER, 72, "Absences", "/absences", DroitsParcours.ABSENCES, "calendrier");
    }

    @Bean
    EntreeDeMenu menuVisites() {
        return new EntreeDeMenu(Rubrique.GERER, 73, "Visites médicales", "/visites", DroitsParcours.SANTE, "delai");
    }

    @Bean
    EntreeDeMenu menuRegistre() {
        return new EntreeDeMenu(
                Rubrique.GERER,
                74,
                "Registre du personnel",
                "/registre-du-personnel",
                DroitsParcours.SOCIAL,
                "document");
    }

    @Bean
    EntreeDeMenu menuMutuelle() {
        return new EntreeDeMenu(Rubrique.GERER, 75, "Mutuelle", "/mutuelle", DroitsParcours.SOCIAL, "structure");
    }

    @Bean
    PhrasesDActes phrasesDuParcours() {
        return new PhrasesDActes(Map.ofEntries(
                Map.entry("parcours.etape.franchir", "a noté une étape du parcours"),
                Map.entry("parcours.etape.annuler", "a annulé une étape du parcours"),
                Map.entry("parcours.contrat.preparer", "a préparé un contrat"),
                Map.entry("parcours.contrat.emettre", "a émis un contrat"),
                Map.entry("parcours.contrat.abandonner", "a abandonné un contrat"),
                Map.entry("parcours.contrat.signer", "a fait signer un contrat"),
                Map.entry("parcours.avenant.emettre", "a émis un avenant"),
                Map.entry("parcours.avenant.signer", "a fait signer un avenant"),
                Map.entry("parcours.chemin.publier", "a publié le texte d’un chemin"),
                Map.entry("parcours.gabarit.ecrire", "a récrit un gabarit"),
                Map.entry("parcours.echeance.faire", "a noté une échéance faite")));
    }

    @Bean
    PhrasesDActes phrasesDuSocial() {
        return new PhrasesDActes(Map.ofEntries(
                Map.entry("parcours.absences.lire", "a consulté des absences"),
                Map.entry("parcours.absence.prolonger", "a changé le terme d’une absence"),
                Map.entry("parcours.visites.lire", "a consulté des visites médicales"),
                Map.entry("parcours.visite.noter", "a noté une visite médicale"),
                Map.entry("parcours.temps.noter", "a noté un temps de travail"),
                Map.entry("parcours.effectif.lire", "a consulté l’effectif d’un mois"),
                Map.entry("parcours.effectif.reprendre", "a noté l’effectif d’une année d’avant Essaim"),
                Map.entry("parcours.assurance.ouvrir", "a noté un contrat d’assurance"),
                Map.entry("parcours.assurance.finir", "a noté la fin d’un contrat d’assurance"),
                Map.entry("parcours.assurance.declarer", "a noté une déclaration à l’assureur"),
                Map.entry("parcours.titres.lire", "a consulté des titres de séjour"),
                Map.entry("parcours.titre.noter", "a noté un titre de séjour"),
                Map.entry("parcours.rsa.lire", "a consulté le suivi du RSA"),
                Map.entry("parcours.rsa.convention", "a noté une convention du RSA"),
                Map.entry("parcours.rsa.engagement", "a noté un contrat d’engagement"),
                Map.entry("parcours.rsa.passage", "a présenté une situation à l’équipe pluridisciplinaire"),
                Map.entry("parcours.rsa.suite", "a noté une suite de l’équipe pluridisciplinaire"),
                Map.entry("parcours.rsa.annuler", "a annulé une saisie du suivi du RSA"),
                Map.entry("parcours.action-sociale.annuler", "a annulé une saisie d’action sociale"),
                Map.entry("parcours.soutien.annuler", "a annulé une saisie d’un soutien"),
                Map.entry("parcours.actions-sociales.lire", "a consulté des actions sociales"),
                Map.entry("parcours.action-sociale.demander", "a noté une demande d’action sociale"),
                Map.entry("parcours.action-sociale.suivre", "a noté la suite d’une action sociale"),
                Map.entry("parcours.soutien.accorder", "a noté le soutien d’un partenaire"),
                Map.entry("parcours.soutien.verser", "a noté le versement d’un partenaire"),
                Map.entry("parcours.soutien.justifier", "a noté un compte rendu à un partenaire"),
                Map.entry("parcours.prevention.engager", "a noté un engagement de prévention"),
                Map.entry("parcours.prevention.tenir", "a noté un engagement tenu"),
                Map.entry("parcours.prevention.journee", "a noté une journée de prévention"),
                Map.entry("parcours.prevention.retirer", "a retiré une personne d’une journée de prévention"),
                Map.entry("parcours.prevention.document-unique", "a rangé une version du document unique"),
                Map.entry("parcours.service-de-sante.noter", "a noté le service de santé au travail"),
                Map.entry("parcours.niveau-de-mutuelle.fixer", "a fixé les conditions d’un niveau de mutuelle"),
                Map.entry("parcours.niveau-de-mutuelle.fermer", "a fermé un niveau de mutuelle"),
                Map.entry("parcours.mutuelle.noter", "a noté un choix de mutuelle"),
                Map.entry("parcours.dpae.composer", "a composé le fichier d’une déclaration d’embauche"),
                Map.entry("parcours.dpae.noter", "a noté une déclaration d’embauche")));
    }
}
