package coop.essaim.personnes.confidentiel;

import org.jspecify.annotations.Nullable;

/// Un IBAN tapé. Son texte ne doit rien à aucun journal.
record IbanSaisie(@Nullable String iban) {

    @Override
    public String toString() {
        return "IbanSaisie[masquée]";
    }
}
