package coop.essaim.parcours.contrat;

import java.util.UUID;

/// L'identifiant d'un contrat.
public record ContratId(UUID valeur) {

    public static ContratId valueOf(String texte) {
        return new ContratId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
