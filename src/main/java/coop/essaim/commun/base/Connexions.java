package coop.essaim.commun.base;

/// De quoi se connecter à la base d'une coopérative.
///
/// @param proprietaire le compte qui change la structure ; le même que l'application quand un hébergeur n'en donne
/// qu'un
/// @param schema où vivent les tables
public record Connexions(String url, Compte application, Compte proprietaire, String schema) {

    /// Un compte de la base ; son mot de passe ne s'affiche pas.
    public record Compte(String nom, String motDePasse) {
        @Override
        public String toString() {
            return nom;
        }
    }

    boolean unSeulCompte() {
        return application.nom().equals(proprietaire.nom());
    }
}
