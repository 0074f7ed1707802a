package coop.essaim.facturation;

import java.util.UUID;

/// L'identifiant d'une facture ou d'un avoir, le même du brouillon à la validation.
public record FactureId(UUID valeur) {

    public static FactureId valueOf(String texte) {
        return new FactureId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
