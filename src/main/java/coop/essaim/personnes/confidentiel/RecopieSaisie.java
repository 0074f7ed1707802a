package coop.essaim.personnes.confidentiel;

import org.jspecify.annotations.Nullable;

/// L'IBAN que recopie qui accepte un changement.
record RecopieSaisie(@Nullable String recopie) {

    @Override
    public String toString() {
        return "RecopieSaisie[masquée]";
    }
}
