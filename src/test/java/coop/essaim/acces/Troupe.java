package coop.essaim.acces;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.PostgresDeTest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// La troupe des essais : des comptes avec leurs rôles, et leurs témoins de session.
public final class Troupe {

    public static final String MOT_DE_PASSE = "trois hexagones qui se touchent";

    private final Comptes comptes;
    private final MockMvcTester navigateur;

    public Troupe(Comptes comptes, MockMvcTester navigateur) {
        this.comptes = comptes;
        this.navigateur = navigateur;
    }

    /// Un compte qui peut se connecter, avec `MOT_DE_PASSE`.
    public UUID compte(String nom, String courriel, String... roles) {
        var connu = comptes.trouverParCourriel(courriel);
        if (connu.isPresent()) return connu.get().id();
        var creation = comptes.creer(nom, courriel, Set.of(roles), null);
        assertThat(creation).isInstanceOf(CreationDeCompte.Faite.class);
        var id = ((CreationDeCompte.Faite) creation).compte();
        assertThat(comptes.choisirMotDePasse(id, MOT_DE_PASSE, null)).isEqualTo(new ChoixDeMotDePasse.Fait());
        return id;
    }

    /// Le témoin de session d'une personne qui vient de se connecter.
    public Cookie connecter(String courriel) {
        // Tous les essais viennent de la même adresse : le frein les prendrait pour une attaque.
        PostgresDeTest.superutilisateur().execute("truncate frein");
        var reponse = navigateur
                .post()
                .uri("/connexion")
                .param("courriel", courriel)
                .param("motDePasse", MOT_DE_PASSE)
                .with(jeton())
                .exchange()
                .getResponse();
        assertThat(reponse.getStatus()).as("connexion de %s", courriel).isEqualTo(302);
        return Arrays.stream(reponse.getCookies())
                .filter(temoin -> temoin.getName().endsWith("essaim"))
                .findFirst()
                .orElseThrow();
    }
}
