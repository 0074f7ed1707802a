package coop.essaim.parcours.social;

import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une visite due, et le rendez-vous déjà pris pour elle.
public record VisiteDue(
        UUID personne,
        String nom,
        GenreDEcheance genre,
        LocalDate dueLe,
        @Nullable LocalDate rendezVousLe) {}
