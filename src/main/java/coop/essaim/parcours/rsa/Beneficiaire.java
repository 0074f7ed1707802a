package coop.essaim.parcours.rsa;

import coop.essaim.parcours.machine.Etat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une personne suivie qui perçoit le RSA, telle que la liste du mois la présente.
///
/// @param depuis le premier relevé qui le dit
/// @param engagement le dernier jour de son contrat d'engagement
/// @param vueLe sa dernière présentation à l'équipe pluridisciplinaire
public record Beneficiaire(
        UUID personne,
        String nom,
        LocalDate depuis,
        Etat parcours,
        Etat contrat,
        @Nullable String conseiller,
        @Nullable LocalDate engagement,
        @Nullable LocalDate vueLe) {

    public boolean estSansEngagement(LocalDate jour) {
        return engagement == null || engagement.isBefore(jour);
    }
}
