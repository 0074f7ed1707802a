package coop.essaim.parcours.machine;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.parcours.DroitsParcours;
import org.jspecify.annotations.Nullable;

/// Ce qu'il faut faire à une date, avec le texte qui le veut. Une échéance de santé ne se montre qu'à qui a
/// le droit de la suivre.
public enum GenreDEcheance {
    COMPTE_RENDU_DE_DIAGNOSTIC(Famille.ACCUEIL, "Écrire le compte rendu du diagnostic", null),
    DECISION_D_ADMISSION(Famille.ACCUEIL, "Notifier la décision d’admission", null),
    DOSSIER_D_INTEGRATION(Famille.INTEGRATION, "Achever le dossier d’intégration", null),

    INFORMER_URSSAF(Famille.CONTRAT, "Informer l’URSSAF du CAPE", "art. R. 5142-1 du code du travail"),
    INFORMER_FRANCE_TRAVAIL(Famille.CONTRAT, "Informer France Travail du CAPE", "art. R. 5142-1 du code du travail"),
    RENOUVELER_LE_CAPE(
            Famille.CONTRAT, "Décider de la suite du CAPE avant son terme", "art. L. 127-2 du code de commerce"),
    DPAE(Famille.CONTRAT, "Faire la déclaration préalable à l’embauche", "art. L. 1221-10 du code du travail"),
    REGISTRE(Famille.CONTRAT, "Inscrire au registre unique du personnel", "art. L. 1221-13 du code du travail"),
    REMISE_DES_STATUTS(
            Famille.CONTRAT,
            "Remettre les statuts, le règlement intérieur et le compte analytique",
            "art. L. 7331-2 du code du travail"),
    FIN_D_ESSAI(Famille.CONTRAT, "Faire le point de fin d’essai", "art. L. 7332-1 du code du travail"),
    ENTRETIEN_SIGNE(
            Famille.CONTRAT, "Tenir et faire signer un entretien de l’année", "art. R. 7331-3 du code du travail"),
    ENTRETIEN_DE_PARCOURS(
            Famille.CONTRAT, "Tenir l’entretien de parcours professionnel", "art. L. 6315-1 du code du travail"),
    LIMITE_D_ASSOCIE(
            Famille.CONTRAT, "Préparer l’admission comme associé avant la limite", "art. L. 7331-3 du code du travail"),

    BULLETIN_DE_SOUSCRIPTION(
            Famille.SOCIETARIAT,
            "Faire signer le bulletin de souscription et remettre les statuts",
            "art. 7 de la loi n° 78-763 du 19 juillet 1978"),
    CANDIDATURE_A_L_ASSEMBLEE(
            Famille.SOCIETARIAT,
            "Inscrire la candidature à l’ordre du jour de l’assemblée",
            "art. 7 de la loi n° 78-763 du 19 juillet 1978"),
    PROCES_VERBAL(
            Famille.SOCIETARIAT,
            "Verser au dossier le procès-verbal de l’assemblée et dire sa décision",
            "art. 7 de la loi n° 78-763 du 19 juillet 1978"),
    CERTIFICAT_DE_PARTS(
            Famille.SOCIETARIAT,
            "Remettre le certificat de parts et écrire l’associé au registre",
            "art. L. 231-4 du code de commerce"),
    LIBERATION_DES_PARTS(
            Famille.SOCIETARIAT, "Recevoir le versement des parts souscrites", "art. L. 231-1 du code de commerce"),

    PREMIERE_VISITE(
            Famille.SANTE,
            "Faire passer la visite d’information et de prévention",
            "art. R. 4624-10 du code du travail"),
    VISITE_SUIVANTE(Famille.SANTE, "Faire passer la visite médicale suivante", "art. R. 4624-16 du code du travail"),
    MI_CARRIERE(Famille.SANTE, "Faire passer la visite de mi-carrière", "art. L. 4624-2-2 du code du travail"),
    PREREPRISE(Famille.SANTE, "Proposer la visite de préreprise", "art. R. 4624-29 du code du travail"),
    RENDEZ_VOUS_DE_LIAISON(Famille.SANTE, "Proposer le rendez-vous de liaison", "art. L. 1226-1-3 du code du travail"),
    VISITE_DE_REPRISE(Famille.SANTE, "Faire passer la visite de reprise", "art. R. 4624-31 du code du travail"),

    ATTESTATION_DE_SALAIRE(
            Famille.ABSENCE, "Transmettre l’attestation de salaire", "art. R. 323-10 du code de la sécurité sociale"),
    DSN_D_EVENEMENT(Famille.ABSENCE, "Transmettre la DSN d’événement", "art. R. 133-14 du code de la sécurité sociale"),
    DECLARATION_D_ACCIDENT(
            Famille.ABSENCE, "Déclarer l’accident du travail", "art. R. 441-3 du code de la sécurité sociale"),
    ENTRETIEN_DE_RETOUR(Famille.ABSENCE, "Proposer l’entretien de retour", "art. L. 6315-1 du code du travail"),
    AVENANT_DE_CONGE(Famille.ABSENCE, "Faire signer l’avenant du congé", null),

    MUTUELLE(
            Famille.SOCIAL,
            "Recueillir l’adhésion à la mutuelle ou la dispense",
            "art. D. 911-5 du code de la sécurité sociale"),
    DISPENSE_A_RENOUVELER(
            Famille.SOCIAL,
            "Redemander le justificatif de la dispense de mutuelle",
            "art. D. 911-2 du code de la sécurité sociale"),
    ASSURANCE_ENTREE(Famille.SOCIAL, "Déclarer l’entrée à l’assureur", null),
    ASSURANCE_SORTIE(Famille.SOCIAL, "Déclarer la sortie à l’assureur", null),
    JUSTIFIER_LE_SOUTIEN(Famille.SOCIAL, "Rendre compte au partenaire de ce qu’il a donné", null),
    TITRE_DE_SEJOUR(Famille.TITRE, "Demander le titre de séjour suivant", "art. L. 8251-1 du code du travail"),
    RELANCER_L_ACTION_SOCIALE(Famille.AIDE, "Relancer l’organisme d’action sociale", null),
    CONTRAT_D_ENGAGEMENT(
            Famille.RSA,
            "Renouveler le contrat d’engagement",
            "art. L. 262-34 du code de l’action sociale et des familles"),

    NOTIFIER_LA_LIMITE(
            Famille.SORTIE,
            "Notifier la fin du contrat, par sa lettre, à qui n’est pas devenu associé",
            "art. L. 7331-3 du code du travail"),
    SOLDE_DE_TOUT_COMPTE(
            Famille.SORTIE, "Remettre le reçu pour solde de tout compte", "art. L. 1234-20 du code du travail"),
    CERTIFICAT_DE_TRAVAIL(Famille.SORTIE, "Remettre le certificat de travail", "art. L. 1234-19 du code du travail"),
    ATTESTATION_FRANCE_TRAVAIL(
            Famille.SORTIE, "Transmettre l’attestation à France Travail", "art. R. 1234-9 du code du travail"),
    PORTABILITE(
            Famille.SORTIE, "Signaler la portabilité à la mutuelle", "art. L. 911-8 du code de la sécurité sociale"),
    EXPORT_DES_DONNEES(
            Famille.SORTIE, "Remettre ses données et sa clientèle à qui part", "art. L. 7331-2 du code du travail"),
    ARRETER_LES_COMPTES(
            Famille.SORTIE,
            "Arrêter les comptes de l’activité : inventaire, stock, clients, avances",
            "art. L. 7332-3 du code du travail"),
    SOLDE_DE_PART_VARIABLE(
            Famille.SORTIE,
            "Verser le solde de la part variable, dans le mois qui suit l’assemblée de clôture",
            "art. R. 7331-12 du code du travail"),
    REMBOURSER_LES_PARTS(
            Famille.SORTIE,
            "Prévoir le remboursement des parts sociales",
            "art. 18 de la loi n° 47-1775 du 10 septembre 1947"),
    ACCES_A_COUPER(Famille.SORTIE, "Couper les accès", null),
    REGISTRE_DE_SORTIE(
            Famille.SORTIE, "Inscrire la sortie au registre du personnel", "art. D. 1221-23 du code du travail"),

    AUTRE(Famille.SOCIAL, "À faire", null);

    /// Ce que l'écran des échéances regroupe.
    public enum Famille {
        ACCUEIL("Accueil et admission"),
        INTEGRATION("Intégration"),
        CONTRAT("Contrats"),
        SOCIETARIAT("Sociétariat"),
        SANTE("Visites médicales", DroitsParcours.SANTE),
        ABSENCE("Absences", DroitsParcours.ABSENCES),
        SOCIAL("Mutuelle, assurances, soutiens"),
        TITRE("Titres de séjour", DroitsParcours.SEJOUR),
        AIDE("Actions sociales", DroitsParcours.AIDES),
        RSA("Suivi du RSA", DroitsParcours.RSA),
        SORTIE("Sorties");

        private final String libelle;
        private final @Nullable String droit;

        Famille(String libelle) {
            this(libelle, null);
        }

        Famille(String libelle, @Nullable String droit) {
            this.libelle = libelle;
            this.droit = droit;
        }

        public String libelle() {
            return libelle;
        }

        /// Ce qui touche à la santé, au séjour ou aux ressources : un droit à part, et jamais dans un courriel.
        public boolean estSensible() {
            return droit != null;
        }

        public boolean estVisibleDe(Visiteur visiteur) {
            return droit == null || visiteur.peut(droit);
        }
    }

    private final Famille famille;
    private final String libelle;
    private final @Nullable String texte;

    GenreDEcheance(Famille famille, String libelle, @Nullable String texte) {
        this.famille = famille;
        this.libelle = libelle;
        this.texte = texte;
    }

    public Famille famille() {
        return famille;
    }

    public String libelle() {
        return libelle;
    }

    /// L'article qui fonde l'échéance ; `null` quand c'est une règle de la maison.
    public @Nullable String texte() {
        return texte;
    }
}
