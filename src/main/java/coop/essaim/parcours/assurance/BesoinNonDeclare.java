package coop.essaim.parcours.assurance;

import coop.essaim.activites.Risque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un risque qu'une activité doit couvrir, et qui la mène sans être déclaré à un assureur qui le garantit.
public record BesoinNonDeclare(
        UUID activite,
        String enseigne,
        Risque risque,
        @Nullable String precision,
        UUID personne,
        String nom) {

    public String libelle() {
        return precision == null ? risque.libelle() : risque.libelle() + " : " + precision;
    }
}
