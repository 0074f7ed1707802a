package coop.essaim.parcours.machine;

import static coop.essaim.parcours.machine.Etat.*;
import static coop.essaim.parcours.machine.Garde.*;
import static coop.essaim.parcours.machine.GenreDEcheance.*;
import static coop.essaim.parcours.machine.TacheAnnoncee.jours;
import static coop.essaim.parcours.machine.TacheAnnoncee.leJour;
import static coop.essaim.parcours.machine.TacheAnnoncee.mois;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// La table des transitions (rules-fr §6) : d'où, vers où, ce qu'elle exige, ce qu'elle fait naître. Le code est celui
/// de
/// la table ; il est écrit dans chaque événement et ne change donc jamais.
public enum Transition {
    T1(
            "T1",
            "Inscription à une information collective",
            Voie.ACCUEIL,
            List.of(Pas.de(List.of(INCONNU, ABSENT, REORIENTE, NON_ADMIS, SORTI), INSCRIT)),
            List.of(),
            List.of()),
    T2(
            "T2",
            "Venue à l’information collective",
            Voie.ACCUEIL,
            List.of(Pas.de(List.of(INCONNU, INSCRIT, ABSENT), RECU)),
            List.of(),
            List.of()),
    T2_ABSENCE(
            "T2A",
            "Absence à l’information collective",
            Voie.ACCUEIL,
            List.of(Pas.de(INSCRIT, ABSENT)),
            List.of(),
            List.of()),
    T3(
            "T3",
            "Réorientation",
            Voie.FICHE,
            List.of(Pas.de(List.of(RECU, DIAGNOSTIC), REORIENTE)),
            List.of(MOTIF),
            List.of()),
    T4(
            "T4",
            "Entrée en diagnostic",
            Voie.FICHE,
            List.of(Pas.de(RECU, DIAGNOSTIC)),
            List.of(),
            List.of(jours(COMPTE_RENDU_DE_DIAGNOSTIC, 30))),
    T5(
            "T5",
            "Admission",
            Voie.FICHE,
            List.of(Pas.de(DIAGNOSTIC, ADMIS)),
            List.of(),
            List.of(jours(DECISION_D_ADMISSION, 8))),
    T5_REFUS(
            "T5N",
            "Non-admission",
            Voie.FICHE,
            List.of(Pas.de(DIAGNOSTIC, NON_ADMIS)),
            List.of(MOTIF),
            List.of(jours(DECISION_D_ADMISSION, 8))),
    T6(
            "T6",
            "Entrée en intégration",
            Voie.FICHE,
            List.of(Pas.de(ADMIS, INTEGRATION)),
            List.of(),
            List.of(mois(DOSSIER_D_INTEGRATION, 1))),

    T7(
            "T7",
            "Début du CAPE",
            Voie.CONTRAT,
            List.of(Pas.de(INTEGRATION, EN_ACTIVITE), Pas.de(SANS_CONTRAT, CAPE_1)),
            List.of(CONTRAT_SIGNE, LISTE_COMPLETE, PAS_DE_TEMPS_PLEIN, REPRESENTANT_LEGAL),
            List.of(
                    leJour(INFORMER_URSSAF),
                    leJour(INFORMER_FRANCE_TRAVAIL),
                    mois(PREMIERE_VISITE, 3),
                    leJour(ASSURANCE_ENTREE))),
    T7_CESA(
            "T7b",
            "Début du CESA, sans CAPE",
            Voie.CONTRAT,
            List.of(Pas.de(INTEGRATION, EN_ACTIVITE), Pas.de(SANS_CONTRAT, CESA_ESSAI)),
            List.of(CONTRAT_SIGNE, LISTE_COMPLETE, LIMITE_D_ASSOCIE_A_VENIR, REPRESENTANT_LEGAL),
            Annonces.embauche(leJour(ASSURANCE_ENTREE))),
    T8(
            "T8",
            "Premier renouvellement du CAPE",
            Voie.CONTRAT,
            List.of(Pas.de(CAPE_1, CAPE_2)),
            List.of(CONTRAT_SIGNE, PAS_DE_TEMPS_PLEIN),
            List.of(leJour(INFORMER_URSSAF), leJour(INFORMER_FRANCE_TRAVAIL))),
    T8_SECOND(
            "T8b",
            "Second renouvellement du CAPE",
            Voie.CONTRAT,
            List.of(Pas.de(CAPE_2, CAPE_3)),
            List.of(CONTRAT_SIGNE, PAS_DE_TEMPS_PLEIN),
            List.of(leJour(INFORMER_URSSAF), leJour(INFORMER_FRANCE_TRAVAIL))),
    T9(
            "T9",
            "Passage du CAPE au CESA, à l’essai",
            Voie.CONTRAT,
            List.of(Pas.de(CAPES, CESA_ESSAI)),
            List.of(CONTRAT_SIGNE, LIMITE_D_ASSOCIE_A_VENIR),
            Annonces.embauche(leJour(INFORMER_URSSAF), leJour(INFORMER_FRANCE_TRAVAIL))),
    T9_SANS_ESSAI(
            "T9b",
            "Passage du CAPE au CESA, sans essai",
            Voie.CONTRAT,
            List.of(Pas.de(CAPES, CESA)),
            List.of(CONTRAT_SIGNE, LIMITE_D_ASSOCIE_A_VENIR),
            Annonces.embauche(leJour(INFORMER_URSSAF), leJour(INFORMER_FRANCE_TRAVAIL))),
    T10("T10", "Fin de l’essai", Voie.FICHE, List.of(Pas.de(CESA_ESSAI, CESA)), List.of(), List.of()),
    T11("T11", "Entretien signé", Voie.AUTRE_MODULE, List.of(), List.of(), List.of()),

    T12(
            "T12",
            "Candidature au sociétariat",
            Voie.FICHE,
            List.of(Pas.de(NON_ASSOCIE, CANDIDAT)),
            List.of(MAJEUR),
            List.of(mois(BULLETIN_DE_SOUSCRIPTION, 1), mois(CANDIDATURE_A_L_ASSEMBLEE, 1))),
    T13(
            "T13",
            "Admission comme associé",
            Voie.FICHE,
            List.of(Pas.de(CANDIDAT, ASSOCIE)),
            List.of(),
            List.of(mois(PROCES_VERBAL, 1), mois(CERTIFICAT_DE_PARTS, 1), mois(LIBERATION_DES_PARTS, 1))),
    T13_REFUS(
            "T13N",
            "Candidature refusée par l’assemblée",
            Voie.FICHE,
            List.of(Pas.de(CANDIDAT, NON_ASSOCIE)),
            List.of(),
            List.of(mois(PROCES_VERBAL, 1))),
    T13_PERTE(
            "T13P",
            "Perte de la qualité d’associé",
            Voie.FICHE,
            List.of(Pas.de(ASSOCIE, NON_ASSOCIE)),
            List.of(),
            List.of()),
    T14(
            "T14",
            "Limite d’associé atteinte sans admission",
            Voie.FICHE,
            List.of(Pas.de(EN_ACTIVITE, SORTIE_EN_COURS)),
            List.of(LIMITE_D_ASSOCIE_PASSEE),
            List.of(leJour(NOTIFIER_LA_LIMITE))),
    T15(
            "T15",
            "Ouverture de la sortie",
            Voie.SORTIE,
            List.of(Pas.de(List.of(DIAGNOSTIC, ADMIS, INTEGRATION, EN_ACTIVITE), SORTIE_EN_COURS)),
            List.of(MOTIF),
            List.of()),
    T16(
            "T16",
            "Sortie",
            Voie.SORTIE,
            List.of(
                    Pas.de(SORTIE_EN_COURS, SORTI),
                    Pas.de(Etat.de(Region.CONTRAT), SANS_CONTRAT),
                    Pas.de(Etat.de(Region.SUSPENSION), PRESENT)),
            List.of(SOLDES_ARRETES),
            List.of(
                    leJour(SOLDE_DE_TOUT_COMPTE),
                    leJour(CERTIFICAT_DE_TRAVAIL),
                    leJour(ATTESTATION_FRANCE_TRAVAIL),
                    leJour(PORTABILITE),
                    jours(EXPORT_DES_DONNEES, 30),
                    leJour(ACCES_A_COUPER),
                    leJour(REGISTRE_DE_SORTIE),
                    leJour(ASSURANCE_SORTIE))),
    T17(
            "T17",
            "Anonymisation du dossier",
            Voie.AUTRE_MODULE,
            List.of(Pas.de(DOSSIER_ACTIF, ANONYMISE)),
            List.of(),
            List.of()),

    S1_MALADIE("S1a", "Arrêt maladie", Voie.ABSENCE, List.of(Pas.de(PRESENT, MALADIE)), List.of(), List.of()),
    S1_ACCIDENT(
            "S1b",
            "Accident du travail",
            Voie.ABSENCE,
            List.of(Pas.de(PRESENT, ACCIDENT_DU_TRAVAIL)),
            List.of(),
            List.of()),
    S1_MALADIE_PRO(
            "S1c",
            "Maladie professionnelle",
            Voie.ABSENCE,
            List.of(Pas.de(PRESENT, MALADIE_PROFESSIONNELLE)),
            List.of(),
            List.of()),
    S1_MATERNITE("S1d", "Congé de maternité", Voie.ABSENCE, List.of(Pas.de(PRESENT, MATERNITE)), List.of(), List.of()),
    S1_NAISSANCE(
            "S1e",
            "Congé de naissance ou de paternité",
            Voie.ABSENCE,
            List.of(Pas.de(PRESENT, NAISSANCE)),
            List.of(),
            List.of()),
    S1_PARENTAL("S1f", "Congé parental", Voie.ABSENCE, List.of(Pas.de(PRESENT, PARENTAL)), List.of(), List.of()),
    S1_SANS_SOLDE("S1g", "Congé sans solde", Voie.ABSENCE, List.of(Pas.de(PRESENT, SANS_SOLDE)), List.of(), List.of()),
    S1_REPRISE(
            "S1z",
            "Reprise du travail",
            Voie.ABSENCE,
            List.of(Pas.de(Etat.suspensions(), PRESENT)),
            List.of(),
            List.of()),

    C1(
            "C1",
            "Contrat de travail de l’équipe d’appui",
            Voie.CONTRAT,
            List.of(Pas.de(SANS_CONTRAT, CDI_APPUI)),
            List.of(CONTRAT_SIGNE, REPRESENTANT_LEGAL),
            List.of(
                    jours(DPAE, -1),
                    leJour(REGISTRE),
                    leJour(MUTUELLE),
                    mois(PREMIERE_VISITE, 3),
                    mois(ENTRETIEN_DE_PARCOURS, 12))),
    C2(
            "C2",
            "CAPE de coopérative jeunesse",
            Voie.CONTRAT,
            List.of(Pas.de(SANS_CONTRAT, CAPE_CJS)),
            List.of(CONTRAT_SIGNE, REPRESENTANT_LEGAL),
            List.of(leJour(INFORMER_URSSAF), leJour(INFORMER_FRANCE_TRAVAIL), jours(PREMIERE_VISITE, -1))),
    C3(
            "C3",
            "Fin du contrat",
            Voie.CONTRAT,
            List.of(Pas.de(List.of(CDI_APPUI, CAPE_CJS), SANS_CONTRAT), Pas.de(Etat.de(Region.SUSPENSION), PRESENT)),
            List.of(),
            List.of(leJour(SOLDE_DE_TOUT_COMPTE), leJour(CERTIFICAT_DE_TRAVAIL), leJour(ATTESTATION_FRANCE_TRAVAIL))),

    R1(
            "R1",
            "Reprise de l’existant, en CAPE",
            Voie.REPRISE,
            List.of(Pas.de(List.of(INCONNU, SORTI), EN_ACTIVITE), Pas.de(SANS_CONTRAT, CAPE_1)),
            List.of(),
            List.of()),
    R2(
            "R2",
            "Reprise de l’existant, en CESA",
            Voie.REPRISE,
            List.of(Pas.de(List.of(INCONNU, SORTI), EN_ACTIVITE), Pas.de(SANS_CONTRAT, CESA)),
            List.of(),
            List.of());

    /// Par où une transition se fait.
    public enum Voie {
        /// L'information collective et son émargement.
        ACCUEIL,
        /// Un bouton de la fiche de parcours.
        FICHE,
        /// La signature d'un contrat.
        CONTRAT,
        /// Une absence et son retour.
        ABSENCE,
        /// La page de sortie.
        SORTIE,
        /// Les données d'avant Essaim.
        REPRISE,
        AUTRE_MODULE
    }

    /// Ce que toute embauche en CESA fait naître.
    private static final class Annonces {
        private static List<TacheAnnoncee> embauche(TacheAnnoncee... propres) {
            var toutes = new java.util.ArrayList<>(List.of(propres));
            toutes.addAll(List.of(
                    jours(DPAE, -1),
                    leJour(REGISTRE),
                    leJour(MUTUELLE),
                    leJour(REMISE_DES_STATUTS),
                    mois(PREMIERE_VISITE, 3),
                    mois(ENTRETIEN_SIGNE, 6),
                    mois(ENTRETIEN_SIGNE, 12),
                    mois(ENTRETIEN_DE_PARCOURS, 12)));
            return List.copyOf(toutes);
        }
    }

    private final String code;
    private final String libelle;
    private final Voie voie;
    private final List<Pas> pas;
    private final List<Garde> gardes;
    private final List<TacheAnnoncee> taches;

    Transition(String code, String libelle, Voie voie, List<Pas> pas, List<Garde> gardes, List<TacheAnnoncee> taches) {
        this.code = code;
        this.libelle = libelle;
        this.voie = voie;
        this.pas = pas;
        this.gardes = gardes;
        this.taches = taches;
    }

    public static Optional<Transition> deCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    public Voie voie() {
        return voie;
    }

    public List<Pas> pas() {
        return pas;
    }

    public List<Garde> gardes() {
        return gardes;
    }

    public List<TacheAnnoncee> taches() {
        return taches;
    }

    /// L'état où elle mène dans cette région, si elle la touche.
    public Optional<Etat> vers(Region region) {
        return pas.stream().filter(p -> p.region() == region).map(Pas::vers).findFirst();
    }

    /// Vrai quand la personne est dans un état d'où cette transition part.
    public boolean estPossible(Etats etats) {
        return pas.stream().allMatch(p -> p.de().contains(etats.de(p.region())));
    }
}
