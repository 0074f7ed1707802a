package coop.essaim.acces.moncompte;

import org.jspecify.annotations.Nullable;

record MotDePasseSaisie(String motDePasse) {
    MotDePasseSaisie(@Nullable String motDePasse) {
        this.motDePasse = motDePasse == null ? "" : motDePasse;
    }

    @Override
    public String toString() {
        return "MotDePasseSaisie[masquée]";
    }
}
