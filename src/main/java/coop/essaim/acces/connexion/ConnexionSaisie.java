package coop.essaim.acces.connexion;

import org.jspecify.annotations.Nullable;

/// Ce que la personne tape pour se connecter, et où elle allait.
record ConnexionSaisie(String courriel, String motDePasse, String suite) {

    ConnexionSaisie(@Nullable String courriel, @Nullable String motDePasse, @Nullable String suite) {
        this.courriel = courriel == null ? "" : courriel;
        this.motDePasse = motDePasse == null ? "" : motDePasse;
        this.suite = suite == null ? "/" : suite;
    }

    /// Le mot de passe ne s'écrit nulle part, pas même dans un journal technique.
    @Override
    public String toString() {
        return "ConnexionSaisie[" + courriel + "]";
    }
}
