package coop.essaim.tiers;

import coop.essaim.activites.ActiviteId;
import org.jspecify.annotations.Nullable;

/// La fiche d'un tiers.
///
/// @param activite l'activité qui le connaît ; `null` : la structure
/// @param auxiliaire son code sous les comptes 411 et 401
/// @param version augmente à chaque correction : deux personnes ne s'écrasent pas
public record FicheDeTiers(
        TiersId id,
        @Nullable ActiviteId activite,
        DescriptionDeTiers description,
        String auxiliaire,
        boolean archive,
        int version) {

    public String nom() {
        return description.nom();
    }

    public boolean est(RoleDeTiers role) {
        return description.roles().contains(role);
    }
}
