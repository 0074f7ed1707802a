package coop.essaim.parcours.rsa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une situation présentée à une réunion.
public record Passage(
        UUID id,
        UUID personne,
        String nom,
        MotifDePassage motif,
        @Nullable SuiteDePassage suite) {}
