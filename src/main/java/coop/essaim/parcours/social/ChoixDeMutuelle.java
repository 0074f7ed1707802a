package coop.essaim.parcours.social;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'une personne a choisi pour la mutuelle : un niveau, ou une dispense avec son échéance et sa pièce.
public record ChoixDeMutuelle(
        UUID personne,
        String nom,
        LocalDate du,
        @Nullable Niveau niveau,
        @Nullable Dispense dispense,
        @Nullable LocalDate echeance,
        @Nullable UUID piece) {

    public String libelle() {
        if (niveau != null) return niveau.libelle();
        return dispense == null ? "" : "Dispense : " + dispense.libelle();
    }
}
