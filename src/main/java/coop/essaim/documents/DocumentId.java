package coop.essaim.documents;

import java.util.UUID;

/// L'identifiant d'une pièce. Le connaître ne donne pas le droit de la lire.
public record DocumentId(UUID valeur) {

    public static DocumentId nouveau() {
        return new DocumentId(UUID.randomUUID());
    }

    /// Lu d'une adresse : Spring appelle cette méthode pour un paramètre de chemin.
    public static DocumentId valueOf(String texte) {
        return new DocumentId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
