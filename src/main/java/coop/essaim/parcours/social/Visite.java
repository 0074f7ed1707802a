package coop.essaim.parcours.social;

import coop.essaim.parcours.calcul.SuiviMedical.Suivi;
import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une visite médicale : quand elle est fixée, quand elle a eu lieu. Rien de ce qui s'y est dit.
public record Visite(
        UUID personne,
        String nom,
        GenreDEcheance genre,
        Suivi suivi,
        @Nullable LocalDate rendezVousLe,
        @Nullable LocalDate faiteLe) {}
