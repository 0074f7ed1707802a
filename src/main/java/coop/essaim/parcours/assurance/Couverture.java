package coop.essaim.parcours.assurance;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne du tableau annuel : qui a été couvert, de quand à quand, et ce que son activité a facturé.
///
/// @param entree le premier jour couvert de l'année
/// @param sortie le dernier jour couvert, si la sortie est déclarée dans l'année
/// @param activites les enseignes menées dans l'année
public record Couverture(
        String contrat,
        UUID personne,
        String nom,
        LocalDate entree,
        @Nullable LocalDate sortie,
        int jours,
        String activites,
        Montant facture) {}
