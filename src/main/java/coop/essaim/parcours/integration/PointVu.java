package coop.essaim.parcours.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Un point de la liste, et ce qui en est vu pour une personne.
///
/// @param libelle en toutes lettres, avec son article : « la pièce d'identité »
/// @param sansObjet vrai quand le point ne s'applique pas à elle ; `note` dit alors pourquoi
/// @param vuA `null` tant qu'il reste à faire
public record PointVu(
        String code,
        String libelle,
        boolean sansObjet,
        @Nullable String note,
        @Nullable Instant vuA) {

    public boolean estVu() {
        return vuA != null;
    }
}
