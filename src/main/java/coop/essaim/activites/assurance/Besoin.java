package coop.essaim.activites.assurance;

import coop.essaim.commun.Periode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'une activité doit faire assurer, et les jours où elle le doit.
public record Besoin(UUID id, Genre genre, @Nullable String precision, Periode periode) {

    public enum Genre {
        RC_PRO("Responsabilité civile professionnelle"),
        DECENNALE("Garantie décennale"),
        VEHICULE("Véhicule"),
        LOCAL("Local"),
        MATERIEL("Matériel et stock"),
        AUTRE("Autre risque");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
