package coop.essaim.personnes;

import java.util.UUID;

/// L'identifiant d'une personne.
public record PersonneId(UUID valeur) {

    public static PersonneId valueOf(String texte) {
        return new PersonneId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
