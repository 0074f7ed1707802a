package coop.essaim.acces.lien;

import org.jspecify.annotations.Nullable;

/// Un mot de passe à choisir : tapé une fois, montrable à l'écran, donc sans deuxième champ.
record MotDePasseSaisie(String motDePasse) {
    MotDePasseSaisie(@Nullable String motDePasse) {
        this.motDePasse = motDePasse == null ? "" : motDePasse;
    }

    @Override
    public String toString() {
        return "MotDePasseSaisie[masquée]";
    }
}
