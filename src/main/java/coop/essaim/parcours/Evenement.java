package coop.essaim.parcours;

import coop.essaim.parcours.machine.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un événement du parcours d'une personne.
///
/// @param effet le jour où il vaut, qui n'est pas celui où il a été saisi
/// @param precision ce que l'on a écrit en clair à côté de lui
public record Evenement(
        UUID id,
        Transition transition,
        LocalDate effet,
        @Nullable String motif,
        @Nullable String precision,
        Instant saisiA,
        @Nullable UUID saisiPar) {}
