package coop.essaim.facturation;

import java.util.UUID;

/// L'identifiant d'un devis, le même du brouillon à la signature.
public record DevisId(UUID valeur) {

    public static DevisId valueOf(String texte) {
        return new DevisId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
