package coop.essaim.personnes.garde;

import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une fiche que la nuit propose d'anonymiser.
///
/// @param gardeeJusquAu quelqu'un a décidé de la garder encore, avec son motif
public record Proposition(
        PersonneId personne,
        String nom,
        NatureDeDonnee nature,
        LocalDate echeance,
        @Nullable Instant accordeeA,
        @Nullable LocalDate gardeeJusquAu,
        @Nullable String motif) {

    public boolean attend() {
        return accordeeA == null && gardeeJusquAu == null;
    }

    public boolean accordee() {
        return accordeeA != null;
    }
}
