package coop.essaim.parcours.machine;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.Optional;

/// Ce qu'une transition exige avant de se faire. Chaque garde cite son texte et dit quoi faire.
public enum Garde {
    /// Un refus, une réorientation, une sortie se motivent.
    MOTIF {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            return refuserSi(
                    dossier.motif() == null,
                    "Pour continuer, choisissez le motif : un refus, une réorientation ou une sortie se motive, et les bilans "
                            + "le comptent.");
        }
    },
    /// La liste de contrôle d'intégration est entière (PAR-03).
    LISTE_COMPLETE {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            var restent = dossier.pointsRestants();
            return refuserSi(
                    !restent.isEmpty(),
                    "Pour signer ce contrat, achevez d’abord la liste d’intégration : il reste "
                            + EnFrancais.liste(restent)
                            + ". Cochez chaque point sur sa fiche, ou dites pourquoi il est sans objet : la coopérative répond "
                            + "de l’activité et de qui elle emploie (art. L. 7332-5 et L. 8251-1 du code du travail).");
        }
    },
    PAS_DE_TEMPS_PLEIN {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            return refuserSi(
                    dossier.tempsPleinAilleurs(),
                    "Pour conclure un CAPE, attendez la fin de son emploi à temps complet, ou notez-la sur sa fiche : le "
                            + "CAPE est réservé à qui n’est pas salarié à temps complet (art. L. 127-1 du code de commerce).");
        }
    },
    CONTRAT_SIGNE {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            return refuserSi(
                    !dossier.contratSigne(),
                    "Pour passer cette étape, préparez le contrat et faites-le signer, elle se fait à la signature : un CAPE et "
                            + "un CESA s’écrivent (art. L. 127-2 du code de commerce, art. L. 7331-2, 2° du code du travail).");
        }
    },
    LIMITE_D_ASSOCIE_A_VENIR {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            var limite = dossier.limiteDAssocie();
            return refuserSi(
                    limite != null && !limite.isAfter(effet) && !dossier.estAssocie(),
                    "Pour signer ce CESA, faites d’abord admettre la personne par l’assemblée : compte tenu de ses contrats "
                            + "passés, elle devait être associée le "
                            + (limite == null ? "" : EnFrancais.enFrancais(limite))
                            + " au plus tard (art. L. 7331-3 du code du travail).");
        }
    },
    LIMITE_D_ASSOCIE_PASSEE {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            var limite = dossier.limiteDAssocie();
            return refuserSi(
                    limite == null || effet.isBefore(limite) || dossier.estAssocie(),
                    limite == null
                            ? "Pour mettre fin au contrat par la limite d’associé, il faut un CESA : cette personne n’en a pas."
                            : "Attendez le " + EnFrancais.enFrancais(limite)
                                    + " : avant cette limite, la personne peut encore devenir associée (art. L. 7331-3 du code du travail).");
        }
    },
    MAJEUR {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            return refuserSi(
                    dossier.estMineur(effet),
                    "Attendez la majorité de la personne : une candidature d’associé se reçoit d’une personne majeure (loi n° 78-763, art. 7).");
        }
    },
    REPRESENTANT_LEGAL {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            return refuserSi(
                    dossier.estMineur(effet) && !dossier.representantLegal(),
                    "Pour engager une personne mineure, écrivez qui la représente et faites signer cette personne (art. 1145 et 1146 du code civil).");
        }
    },
    SOLDES_ARRETES {
        @Override
        public Optional<String> refus(Dossier dossier, LocalDate effet) {
            var finPrevue = dossier.finPrevue();
            return refuserSi(
                    finPrevue != null && effet.isBefore(finPrevue),
                    "Attendez le " + (finPrevue == null ? "" : EnFrancais.enFrancais(finPrevue))
                            + ", dernier jour du contrat, ou changez d’abord cette date : le départ et ses papiers se font "
                            + "quand le contrat finit (art. L. 1234-19 du code du travail).");
        }
    };

    /// La phrase qui dit pourquoi, et quoi faire ; rien quand la garde laisse passer.
    public abstract Optional<String> refus(Dossier dossier, LocalDate effet);

    private static Optional<String> refuserSi(boolean refuse, String phrase) {
        return refuse ? Optional.of(phrase) : Optional.empty();
    }
}
