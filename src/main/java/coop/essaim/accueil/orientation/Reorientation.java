package coop.essaim.accueil.orientation;

import java.util.UUID;

/// Ce que répond une réorientation.
public sealed interface Reorientation {

    record Faite(UUID id, String structure) implements Reorientation {}

    record InscriptionInconnue() implements Reorientation {}

    /// On oriente qui l'on a reçu.
    record PasRecue() implements Reorientation {}

    record StructureInconnue() implements Reorientation {}

    record DejaFaite() implements Reorientation {}
}
