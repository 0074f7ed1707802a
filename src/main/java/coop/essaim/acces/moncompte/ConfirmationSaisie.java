package coop.essaim.acces.moncompte;

import org.jspecify.annotations.Nullable;

record ConfirmationSaisie(String motDePasse, String suite) {
    ConfirmationSaisie(@Nullable String motDePasse, @Nullable String suite) {
        this.motDePasse = motDePasse == null ? "" : motDePasse;
        this.suite = suite == null ? "/" : suite;
    }

    @Override
    public String toString() {
        return "ConfirmationSaisie[masquée]";
    }
}
