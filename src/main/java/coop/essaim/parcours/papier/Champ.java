package coop.essaim.parcours.papier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Les champs qu'un gabarit peut porter, écrits `{{personne.nom}}` : la liste est fermée, et chaque papier n'admet que
/// les
/// groupes qu'il sait remplir.
public enum Champ {
    DATE("date", Groupe.COMMUN, "la date du papier", "1er septembre 2026"),
    COOP_NOM("cooperative.nom", Groupe.COMMUN, "la dénomination de la coopérative", "Ateliers du Val Rouge"),
    COOP_FORME(
            "cooperative.forme",
            Groupe.COMMUN,
            "sa forme et son registre",
            "SCOP SARL à capital variable · RCS Nantes 123 456 782"),
    COOP_SIEGE("cooperative.siege", Groupe.COMMUN, "l’adresse de son siège", "4 cour des Teinturiers, 44000 Nantes"),
    COOP_SIRET("cooperative.siret", Groupe.COMMUN, "son SIRET", "123 456 782 00010"),
    PERSONNE_NOM("personne.nom", Groupe.COMMUN, "le prénom et le nom", "Camille Aubrée"),
    PERSONNE_CIVILITE("personne.civilite", Groupe.COMMUN, "Madame ou Monsieur, si la personne l’a dit", "Madame"),
    PERSONNE_NAISSANCE("personne.naissance", Groupe.COMMUN, "la date de naissance", "12 mars 1988"),

    CONTRAT_DU("contrat.du", Groupe.CONTRAT, "le premier jour du contrat", "1er septembre 2026"),
    CONTRAT_AU("contrat.au", Groupe.CONTRAT, "son terme", "31 août 2027"),
    CONTRAT_RANG("contrat.renouvellement", Groupe.CONTRAT, "le rang du renouvellement", "1er renouvellement"),
    CONTRAT_PART_FIXE("contrat.part-fixe", Groupe.CONTRAT, "la part fixe ou le salaire, par mois", "450,00 €"),
    CONTRAT_HEURES("contrat.heures", Groupe.CONTRAT, "les heures par mois", "70"),
    CONTRAT_OBJECTIF("contrat.objectif", Groupe.CONTRAT, "l’objectif de chiffre d’affaires, par an", "18 000,00 €"),
    CONTRAT_PLAFOND(
            "contrat.plafond", Groupe.CONTRAT, "le montant maximal des engagements envers les tiers", "3 000,00 €"),
    CONTRAT_STATUTS("contrat.statuts", Groupe.CONTRAT, "la date des statuts cités", "12 juin 2025"),
    CONTRAT_ESSAI(
            "contrat.essai", Groupe.CONTRAT, "ce que dit le contrat de l’essai", "L’essai finit le 31 octobre 2026."),
    CONTRAT_LIMITE("contrat.limite-associe", Groupe.CONTRAT, "la limite pour devenir associé", "1er mars 2029"),
    CONTRAT_ANTERIORITE("contrat.anteriorite", Groupe.CONTRAT, "la durée des contrats passés", "6 mois"),
    CONTRAT_REPRESENTANT(
            "contrat.representant", Groupe.CONTRAT, "qui représente une personne mineure", "Nadia Benali, sa mère"),

    CLAUSE_PROGRAMME_AVANT(
            "clause.programme-avant",
            Groupe.CLAUSES_CAPE,
            "programme avant le début d’activité",
            "Étude du marché et premier devis."),
    CLAUSE_PROGRAMME_APRES(
            "clause.programme-apres",
            Groupe.CLAUSES_CAPE,
            "programme après le début d’activité",
            "Suivi mensuel et formation à la gestion."),
    CLAUSE_MOYENS(
            "clause.moyens",
            Groupe.CLAUSES_CAPE,
            "moyens mis à disposition",
            "Accompagnement, comptabilité, locaux partagés."),
    CLAUSE_RETRIBUTION(
            "clause.retribution",
            Groupe.CLAUSES_CAPE,
            "rétribution de la structure",
            "Dix pour cent du chiffre d’affaires."),
    CLAUSE_ENGAGEMENTS(
            "clause.engagements",
            Groupe.CLAUSES_CAPE,
            "engagements envers les tiers",
            "Achats de fournitures, accordés au cas par cas."),
    CLAUSE_INFORMATION(
            "clause.information-comptable", Groupe.CLAUSES_CAPE, "information comptable", "Un état chaque mois."),
    CLAUSE_RUPTURE("clause.rupture", Groupe.CLAUSES_CAPE, "rupture anticipée", "Par écrit, avec un mois de préavis."),
    CLAUSE_REMUNERATION(
            "clause.remuneration", Groupe.CLAUSES_CAPE, "rémunération éventuelle", "Aucune rémunération n’est prévue."),
    CLAUSE_COTISATIONS(
            "clause.cotisations",
            Groupe.CLAUSES_CAPE,
            "remboursement des cotisations",
            "La personne rembourse les cotisations versées pour elle."),

    CLAUSE_OBJECTIFS(
            "clause.objectifs",
            Groupe.CLAUSES_CESA,
            "objectifs et activité minimale",
            "Développer l’activité de couture."),
    CLAUSE_SOUTIEN(
            "clause.soutien",
            Groupe.CLAUSES_CESA,
            "moyens de soutien et de contrôle",
            "Accompagnement individuel et tableau de gestion."),
    CLAUSE_CONTRIBUTION(
            "clause.contribution",
            Groupe.CLAUSES_CESA,
            "calcul de la contribution",
            "Dix pour cent du chiffre d’affaires hors taxes."),
    CLAUSE_PART_VARIABLE(
            "clause.part-variable",
            Groupe.CLAUSES_CESA,
            "calcul de la part variable",
            "Chiffre d’affaires moins charges directes et contribution."),
    CLAUSE_STATUTS(
            "clause.statuts", Groupe.CLAUSES_CESA, "mention des statuts", "Les statuts en vigueur ont été remis."),
    CLAUSE_CLIENTELE(
            "clause.clientele",
            Groupe.CLAUSES_CESA,
            "droits sur la clientèle et les créations",
            "La clientèle apportée reste à la personne."),
    CLAUSE_SOCIETARIAT(
            "clause.societariat",
            Groupe.CLAUSES_CESA,
            "accès au sociétariat",
            "La personne présente sa candidature à l’assemblée."),
    CLAUSE_ENTRETIENS(
            "clause.entretiens",
            Groupe.CLAUSES_CESA,
            "entretiens de l’année",
            "Deux entretiens au moins, chacun signé."),

    CLAUSE_FONCTION(
            "clause.fonction", Groupe.CLAUSES_TRAVAIL, "fonction et qualification", "Chargée d’accompagnement."),
    CLAUSE_LIEU("clause.lieu", Groupe.CLAUSES_TRAVAIL, "lieu de travail", "Nantes."),
    CLAUSE_DUREE("clause.duree", Groupe.CLAUSES_TRAVAIL, "durée du travail et répartition", "Du lundi au jeudi."),
    CLAUSE_TEMPS_PARTIEL(
            "clause.temps-partiel",
            Groupe.CLAUSES_TRAVAIL,
            "demande d’une durée sous vingt-quatre heures",
            "À la demande écrite de la personne."),

    AVENANT_NUMERO("avenant.numero", Groupe.AVENANT, "le numéro de l’avenant", "2"),
    AVENANT_DU("avenant.du", Groupe.AVENANT, "le jour où il vaut", "1er janvier 2027"),
    AVENANT_OBJET("avenant.objet", Groupe.AVENANT, "son objet", "Durée du travail"),
    AVENANT_TEXTE("avenant.texte", Groupe.AVENANT, "ce qu’il change", "La part fixe est portée à 600 €."),

    SORTIE_LE("sortie.le", Groupe.SORTIE, "le dernier jour", "31 décembre 2026"),
    SORTIE_ENTREE("sortie.entree", Groupe.SORTIE, "le premier jour du premier contrat", "1er mars 2024"),
    SORTIE_EMPLOIS(
            "sortie.emplois",
            Groupe.SORTIE,
            "les emplois tenus et leurs dates",
            "Entrepreneuse salariée, du 1er mars 2024 au 31 décembre 2026"),
    SORTIE_SOMMES("sortie.sommes", Groupe.SORTIE, "le détail des sommes versées", "Salaire : 450,00 €"),
    LETTRE_MOTIF("lettre.motif", Groupe.LETTRE, "le motif de la décision", "Le projet relève d’une autre structure."),
    LETTRE_STRUCTURE(
            "lettre.structure",
            Groupe.LETTRE,
            "la structure vers laquelle la personne est orientée",
            "La boutique de gestion");

    /// Ce que remplit une même famille de papiers.
    public enum Groupe {
        COMMUN,
        CONTRAT,
        CLAUSES_CAPE,
        CLAUSES_CESA,
        CLAUSES_TRAVAIL,
        AVENANT,
        SORTIE,
        LETTRE
    }

    private final String code;
    private final Groupe groupe;
    private final String libelle;
    private final String exemple;

    Champ(String code, Groupe groupe, String libelle, String exemple) {
        this.code = code;
        this.groupe = groupe;
        this.libelle = libelle;
        this.exemple = exemple;
    }

    public static Optional<Champ> deCode(String code) {
        return Arrays.stream(values()).filter(champ -> champ.code.equals(code)).findFirst();
    }

    static List<Champ> de(List<Groupe> groupes) {
        return Arrays.stream(values())
                .filter(champ -> groupes.contains(champ.groupe))
                .toList();
    }

    public String code() {
        return code;
    }

    public Groupe groupe() {
        return groupe;
    }

    public String libelle() {
        return libelle;
    }

    public String exemple() {
        return exemple;
    }
}
