package coop.essaim.acces.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un rôle, tel que tapé.
///
/// @param equipe absent quand la case est décochée ; un `boolean` laisserait Spring sans objet où noter un refus
record RoleSaisie(
        @Nullable String libelle,
        @Nullable Boolean equipe,
        @Nullable List<String> droits) {

    String libelleOuVide() {
        return libelle == null ? "" : libelle;
    }

    boolean estDeLEquipe() {
        return Boolean.TRUE.equals(equipe);
    }
}
