package coop.essaim.activites;

import java.util.UUID;

/// L'identifiant d'une activité.
public record ActiviteId(UUID valeur) {

    public static ActiviteId valueOf(String texte) {
        return new ActiviteId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
