package coop.essaim.acces.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un compte, tel que tapé.
record CompteSaisie(
        @Nullable String nom,
        @Nullable String courriel,
        @Nullable List<String> roles) {

    String nomOuVide() {
        return nom == null ? "" : nom;
    }

    String courrielOuVide() {
        return courriel == null ? "" : courriel;
    }

    List<String> rolesOuRien() {
        return roles == null ? List.of() : List.copyOf(roles);
    }
}
