package coop.essaim.parcours.contrat;

import coop.essaim.parcours.papier.Champ;

/// Ce qu'un contrat doit dire, et le texte qui le veut ; `propose` est ce qu'Essaim écrit d'avance, à relire.
public enum Clause {
    PROGRAMME_AVANT(
            Champ.CLAUSE_PROGRAMME_AVANT,
            "Programme et engagements avant le début d’activité",
            "art. R. 127-1, 1°",
            "La personne étudie son marché, fixe ses prix et prépare ses premiers devis. La coopérative l’accompagne par des rendez-vous individuels et des ateliers."),
    PROGRAMME_APRES(
            Champ.CLAUSE_PROGRAMME_APRES,
            "Programme et engagements après le début d’activité",
            "art. R. 127-1, 1°",
            "La personne développe son activité et tient ses pièces à jour. La coopérative suit ses comptes chaque mois et la forme à la gestion."),
    MOYENS(
            Champ.CLAUSE_MOYENS,
            "Moyens mis à disposition",
            "art. R. 127-1, 2°",
            "Accompagnement individuel et collectif, tenue des comptes, logiciel de gestion, assurance de responsabilité civile."),
    RETRIBUTION(Champ.CLAUSE_RETRIBUTION, "Rétribution de la coopérative", "art. R. 127-1, 3°", ""),
    ENGAGEMENTS(
            Champ.CLAUSE_ENGAGEMENTS,
            "Engagements envers les tiers et qui les paie à la fin",
            "art. R. 127-1, 4°",
            "La coopérative prend les engagements nécessaires à l’activité, après accord écrit pour chacun. À la fin du contrat, les sommes dues sont payées sur la trésorerie de l’activité, puis par la personne."),
    INFORMATION_COMPTABLE(
            Champ.CLAUSE_INFORMATION,
            "Information comptable après le début d’activité",
            "art. R. 127-1, 5°",
            "La personne consulte à tout moment le compte de son activité, ses opérations et sa situation financière."),
    RUPTURE(
            Champ.CLAUSE_RUPTURE,
            "Rupture anticipée",
            "art. R. 127-1, 6°",
            "Chaque partie peut rompre le contrat par écrit, avec un préavis d’un mois."),
    REMUNERATION(
            Champ.CLAUSE_REMUNERATION,
            "Rémunération éventuelle",
            "art. R. 127-1, 7°",
            "Aucune rémunération n’est prévue au début du contrat ; les parties peuvent en convenir par avenant."),
    COTISATIONS(
            Champ.CLAUSE_COTISATIONS,
            "Remboursement des cotisations",
            "art. R. 127-1, 8°",
            "Les cotisations que la coopérative verse pour la personne sont prises sur l’activité."),

    OBJECTIFS(
            Champ.CLAUSE_OBJECTIFS,
            "Objectifs à atteindre et obligations d’activité minimale",
            "art. L. 7331-2, 2° a",
            "La personne vise l’objectif de chiffre d’affaires écrit plus haut, sans que la coopérative exige de minimum. Elle prospecte, établit ses devis et ses factures dans le logiciel de la coopérative, remet ses pièces chaque mois et vient à ses entretiens."),
    SOUTIEN(
            Champ.CLAUSE_SOUTIEN,
            "Moyens de soutien et de contrôle de l’activité",
            "art. L. 7331-2, 2° b",
            "Rendez-vous individuels, ateliers, tableau de gestion tenu à jour, validation des devis et des factures."),
    CONTRIBUTION(
            Champ.CLAUSE_CONTRIBUTION, "Calcul de la contribution aux services mutualisés", "art. L. 7331-2, 2° c", ""),
    PART_VARIABLE(
            Champ.CLAUSE_PART_VARIABLE,
            "Calcul de la part variable",
            "art. L. 7331-2, 2° d",
            "La part variable de l’exercice est le chiffre d’affaires de l’activité, moins ses charges directes et exclusives et la contribution. Le solde est versé dans le mois qui suit l’assemblée de clôture."),
    STATUTS(
            Champ.CLAUSE_STATUTS,
            "Mention des statuts en vigueur",
            "art. L. 7331-2, 2° e",
            "La personne a reçu les statuts en vigueur et le règlement intérieur, et en a pris connaissance."),
    CLIENTELE(
            Champ.CLAUSE_CLIENTELE,
            "Droits sur la clientèle et la propriété intellectuelle",
            "art. L. 7331-2, 2° f",
            "La personne garde ses droits sur la clientèle qu’elle a apportée, créée ou développée, et sur ses créations. À son départ, ses données et sa clientèle lui sont remises."),
    ACCES_AU_SOCIETARIAT(
            Champ.CLAUSE_SOCIETARIAT,
            "Délais et modalités d’accès au sociétariat",
            "art. R. 7331-10",
            "La personne présente sa candidature à l’assemblée générale, qui décide de son admission avant la limite ci-dessous."),
    ENTRETIENS(
            Champ.CLAUSE_ENTRETIENS,
            "Conditions des entretiens de l’année",
            "art. R. 7331-3",
            "Deux entretiens individuels au moins par période de douze mois, chacun suivi d’un document écrit que la personne signe."),

    FONCTION(Champ.CLAUSE_FONCTION, "Fonction et qualification", "art. R. 1221-34", ""),
    LIEU(Champ.CLAUSE_LIEU, "Lieu de travail", "art. R. 1221-34", ""),
    DUREE_DU_TRAVAIL(Champ.CLAUSE_DUREE, "Durée du travail et répartition", "art. L. 3123-6", ""),
    DEMANDE_DE_TEMPS_PARTIEL(
            Champ.CLAUSE_TEMPS_PARTIEL,
            "Demande écrite et motivée d’une durée sous vingt-quatre heures",
            "art. L. 3123-7",
            "");

    private final Champ champ;
    private final String libelle;
    private final String texte;
    private final String propose;

    Clause(Champ champ, String libelle, String texte, String propose) {
        this.champ = champ;
        this.libelle = libelle;
        this.texte = texte;
        this.propose = propose;
    }

    public Champ champ() {
        return champ;
    }

    public String libelle() {
        return libelle;
    }

    /// L'article qui la veut.
    public String texte() {
        return texte;
    }

    String propose() {
        return propose;
    }
}
