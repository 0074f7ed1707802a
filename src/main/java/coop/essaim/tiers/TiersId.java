package coop.essaim.tiers;

import java.util.UUID;

/// L'identifiant d'un tiers.
public record TiersId(UUID valeur) {

    public static TiersId valueOf(String texte) {
        return new TiersId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
