package coop.essaim.personnes.confidentiel;

import org.jspecify.annotations.Nullable;

/// Un numéro de sécurité sociale tapé. Son texte ne doit rien à aucun journal.
record NirSaisie(@Nullable String nir) {

    @Override
    public String toString() {
        return "NirSaisie[masquée]";
    }
}
