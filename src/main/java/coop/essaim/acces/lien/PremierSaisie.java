package coop.essaim.acces.lien;

import org.jspecify.annotations.Nullable;

public record PremierSaisie(String nom, String courriel, String motDePasse) {
    public PremierSaisie(@Nullable String nom, @Nullable String courriel, @Nullable String motDePasse) {
        this.nom = nom == null ? "" : nom;
        this.courriel = courriel == null ? "" : courriel;
        this.motDePasse = motDePasse == null ? "" : motDePasse;
    }

    @Override
    public String toString() {
        return "PremierSaisie[" + courriel + "]";
    }
}
