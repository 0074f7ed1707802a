package coop.essaim.parcours.social;

import coop.essaim.parcours.calcul.SuiviMedical.Suivi;
import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une visite.
record VisiteSaisie(
        @Nullable String genre,
        @Nullable String suivi,
        @Nullable LocalDate rendezVousLe,
        @Nullable LocalDate faiteLe) {

    Optional<GenreDEcheance> genreChoisi() {
        return Visites.GENRES.stream().filter(g -> g.name().equals(genre)).findFirst();
    }

    Optional<Suivi> suiviChoisi() {
        return Arrays.stream(Suivi.values()).filter(s -> s.name().equals(suivi)).findFirst();
    }
}
