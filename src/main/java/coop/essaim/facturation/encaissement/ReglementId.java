package coop.essaim.facturation.encaissement;

import java.util.UUID;

/// L'identifiant d'un règlement.
public record ReglementId(UUID valeur) {

    public static ReglementId valueOf(String texte) {
        return new ReglementId(UUID.fromString(texte));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
