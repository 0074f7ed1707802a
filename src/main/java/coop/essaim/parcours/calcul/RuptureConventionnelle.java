package coop.essaim.parcours.calcul;

import java.time.LocalDate;

/// Le calendrier d'une rupture conventionnelle (art. L. 1237-13, L. 1237-14 et R. 1231-1 du code du travail).
///
/// @param retractationJusquAu quinze jours calendaires à compter du lendemain de la signature
/// @param envoiDes le premier jour où la demande d'homologation se dépose par le téléservice
/// @param instructionJusquAu quinze jours ouvrables après la réception ; le silence vaut homologation
/// @param ruptureAuPlusTot le lendemain
public record RuptureConventionnelle(
        LocalDate signature,
        LocalDate retractationJusquAu,
        LocalDate envoiDes,
        LocalDate instructionJusquAu,
        LocalDate ruptureAuPlusTot) {

    private static final int RETRACTATION_JOURS = 15;
    private static final int INSTRUCTION_JOURS_OUVRABLES = 15;

    /// Le calendrier le plus court : demande reçue le premier jour possible.
    public static RuptureConventionnelle signee(LocalDate signature) {
        return signee(signature, signature);
    }

    /// @param reception le jour où l'administration accuse réception ; avant le premier possible, c'est celui-ci
    public static RuptureConventionnelle signee(LocalDate signature, LocalDate reception) {
        var retractation = JoursLegaux.proroge(signature.plusDays(RETRACTATION_JOURS));
        var envoi = retractation.plusDays(1);
        var recue = reception.isBefore(envoi) ? envoi : reception;
        var instruction = JoursLegaux.proroge(JoursLegaux.plusOuvrables(recue, INSTRUCTION_JOURS_OUVRABLES));
        return new RuptureConventionnelle(signature, retractation, envoi, instruction, instruction.plusDays(1));
    }
}
