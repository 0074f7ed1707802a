package coop.essaim.navigateur;

import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.Troupe;
import java.util.Set;
import java.util.UUID;

/// Les comptes des essais de navigateur : chacun entre avec `Troupe.MOT_DE_PASSE`.
final class Distribution {

    private final Comptes comptes;

    Distribution(Comptes comptes) {
        this.comptes = comptes;
    }

    UUID compte(String nom, String courriel, String... roles) {
        var connu = comptes.trouverParCourriel(courriel);
        if (connu.isPresent()) return connu.get().id();
        var creation = (CreationDeCompte.Faite) comptes.creer(nom, courriel, Set.of(roles), null);
        if (!(comptes.choisirMotDePasse(creation.compte(), Troupe.MOT_DE_PASSE, null)
                instanceof ChoixDeMotDePasse.Fait)) {
            throw new IllegalStateException("Mot de passe d'essai refusé");
        }
        return creation.compte();
    }
}
