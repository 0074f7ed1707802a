package coop.essaim.parcours.contrat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// La preuve d'une signature : qui, quand, par quelle voie, et l'empreinte de ce qui était sous ses yeux.
///
/// @param empreinte SHA-256 du papier signé, en hexadécimal
/// @param papier la pièce déposée, pour une signature à la main
public record SignatureFaite(
        Partie partie,
        String nom,
        Voie voie,
        LocalDate signeLe,
        Instant recueA,
        String empreinte,
        java.util.@Nullable UUID papier) {

    public enum Voie {
        ECRAN("à l’écran"),
        PAPIER("sur papier");

        private final String libelle;

        Voie(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
