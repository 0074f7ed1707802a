package coop.essaim.documents;

import coop.essaim.commun.Identifiant;
import java.time.Instant;
import java.util.UUID;

/// L'identifiant d'une pièce. Le connaître ne donne pas le droit de la lire.
public record DocumentId(UUID valeur) {

    public static DocumentId nouveau(Instant maintenant) {
        return new DocumentId(Identifiant.nouveau(maintenant));
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
