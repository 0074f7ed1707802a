package coop.essaim.parcours.assurance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une déclaration à l'assureur.
///
/// @param effet le jour où la personne entre dans la garantie, ou le dernier où elle y est
public record DeclarationFaite(
        UUID assurance,
        String contrat,
        Mouvement mouvement,
        LocalDate effet,
        LocalDate declareeLe,
        @Nullable String reference) {}
