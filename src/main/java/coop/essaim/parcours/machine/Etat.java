package coop.essaim.parcours.machine;

import java.util.Arrays;
import java.util.List;

/// Les états, chacun dans sa région.
public enum Etat {
    INCONNU(Region.PARCOURS, "Aucun contact"),
    INSCRIT(Region.PARCOURS, "Inscription à une information collective"),
    ABSENT(Region.PARCOURS, "Absence à l’information collective"),
    RECU(Region.PARCOURS, "Information collective suivie"),
    REORIENTE(Region.PARCOURS, "Réorientation"),
    DIAGNOSTIC(Region.PARCOURS, "Diagnostic"),
    ADMIS(Region.PARCOURS, "Admission"),
    NON_ADMIS(Region.PARCOURS, "Non-admission"),
    INTEGRATION(Region.PARCOURS, "Intégration"),
    EN_ACTIVITE(Region.PARCOURS, "En activité"),
    SORTIE_EN_COURS(Region.PARCOURS, "Sortie en cours"),
    SORTI(Region.PARCOURS, "Sortie"),

    SANS_CONTRAT(Region.CONTRAT, "Sans contrat"),
    CAPE_1(Region.CONTRAT, "CAPE"),
    CAPE_2(Region.CONTRAT, "CAPE, premier renouvellement"),
    CAPE_3(Region.CONTRAT, "CAPE, second renouvellement"),
    CESA_ESSAI(Region.CONTRAT, "CESA à l’essai"),
    CESA(Region.CONTRAT, "CESA"),
    CDI_APPUI(Region.CONTRAT, "Contrat de travail de l’équipe d’appui"),
    CAPE_CJS(Region.CONTRAT, "CAPE de coopérative jeunesse"),

    NON_ASSOCIE(Region.SOCIETARIAT, "Pas associé"),
    CANDIDAT(Region.SOCIETARIAT, "Candidature au sociétariat"),
    ASSOCIE(Region.SOCIETARIAT, "Associé"),

    PRESENT(Region.SUSPENSION, "En activité"),
    MALADIE(Region.SUSPENSION, "Arrêt maladie"),
    ACCIDENT_DU_TRAVAIL(Region.SUSPENSION, "Accident du travail"),
    MALADIE_PROFESSIONNELLE(Region.SUSPENSION, "Maladie professionnelle"),
    MATERNITE(Region.SUSPENSION, "Maternité"),
    NAISSANCE(Region.SUSPENSION, "Naissance, paternité ou accueil de l’enfant"),
    PARENTAL(Region.SUSPENSION, "Congé parental"),
    SANS_SOLDE(Region.SUSPENSION, "Congé sans solde"),

    DOSSIER_ACTIF(Region.RETENTION, "Conservé"),
    ANONYMISE(Region.RETENTION, "Anonymisé");

    /// Les contrats de CAPE d'un entrepreneur.
    public static final List<Etat> CAPES = List.of(CAPE_1, CAPE_2, CAPE_3);

    public static final List<Etat> CESAS = List.of(CESA_ESSAI, CESA);

    private final Region region;
    private final String libelle;

    Etat(Region region, String libelle) {
        this.region = region;
        this.libelle = libelle;
    }

    public Region region() {
        return region;
    }

    public String libelle() {
        return libelle;
    }

    public static List<Etat> de(Region region) {
        return Arrays.stream(values()).filter(etat -> etat.region == region).toList();
    }

    /// Toutes les façons de suspendre le travail.
    public static List<Etat> suspensions() {
        return de(Region.SUSPENSION).stream().filter(etat -> etat != PRESENT).toList();
    }
}
