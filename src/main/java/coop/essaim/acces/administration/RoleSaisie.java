package coop.essaim.acces.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un rôle, tel que tapé.
record RoleSaisie(
        @Nullable String libelle, boolean equipe, @Nullable List<String> droits) {

    String libelleOuVide() {
        return libelle == null ? "" : libelle;
    }
}
