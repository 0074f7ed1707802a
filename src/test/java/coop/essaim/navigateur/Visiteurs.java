package coop.essaim.navigateur;

import com.microsoft.playwright.APIResponse;
import coop.essaim.acces.Comptes;
import coop.essaim.commun.droit.RoleLivre;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Ceux qui visitent toutes les pages : une personne par rôle livré, et une qui n'est pas entrée.
final class Visiteurs {

    static final String ANONYME = "ANONYME";

    private final Map<String, UUID> identites = new HashMap<>();

    Visiteurs(Comptes comptes) {
        var troupe = new Distribution(comptes);
        for (var role : RoleLivre.values()) {
            identites.put(role.name(), troupe.compte("Visite " + role.libelle(), courriel(role.name()), role.name()));
        }
    }

    static Stream<String> tous() {
        return Stream.concat(
                Stream.of(ANONYME), Arrays.stream(RoleLivre.values()).map(RoleLivre::name));
    }

    Map<String, UUID> identites() {
        return identites;
    }

    static void entrer(Visite visite, String visiteur) {
        if (visiteur.equals(ANONYME)) return;
        visite.aller("/connexion");
        visite.connecter(courriel(visiteur));
    }

    /// Une page que ce visiteur lit vraiment : ni refus, ni renvoi ailleurs, ni fichier.
    static boolean estUnePage(APIResponse reponse) {
        return reponse.status() == 200
                && reponse.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private static String courriel(String role) {
        return "visite-" + role.toLowerCase(Locale.ROOT).replace('_', '-') + "@exemple.fr";
    }
}
