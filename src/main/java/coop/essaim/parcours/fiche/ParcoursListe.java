package coop.essaim.parcours.fiche;

import coop.essaim.parcours.machine.Etat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste des parcours.
///
/// @param depuis le jour de la dernière étape du parcours
/// @param prochaine l'échéance la plus proche qui reste à faire
public record ParcoursListe(
        UUID personne,
        String nom,
        Etat parcours,
        Etat contrat,
        LocalDate depuis,
        @Nullable String conseiller,
        @Nullable LocalDate prochaine) {}
