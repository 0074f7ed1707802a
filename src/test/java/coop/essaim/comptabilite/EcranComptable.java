package coop.essaim.comptabilite;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Ludovic Tanguy devant les écrans de la comptabilité, sans script.
public final class EcranComptable {

    private final MockMvcTester navigateur;
    private final Cookie session;

    public EcranComptable(Comptes comptes, MockMvcTester navigateur) {
        this.navigateur = navigateur;
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", RoleLivre.COMPTABLE.name());
        session = troupe.connecter("ludovic@exemple.fr");
    }

    public String lire(String chemin) {
        var reponse = navigateur.get().uri(URI.create(chemin)).cookie(session).exchange();
        assertThat(reponse).as(chemin).hasStatusOk();
        return texte(reponse);
    }

    public MvcTestResult demander(String chemin) {
        return navigateur.get().uri(URI.create(chemin)).cookie(session).exchange();
    }

    /// @param paires nom, valeur, nom, valeur…
    public MvcTestResult envoyer(String chemin, String... paires) {
        var demande = navigateur.post().uri(URI.create(chemin)).cookie(session).with(jeton());
        for (int i = 0; i < paires.length; i += 2) demande.param(paires[i], paires[i + 1]);
        return demande.exchange();
    }

    /// L'adresse où mène un envoi accepté.
    public String suivre(String chemin, String... paires) {
        var reponse = envoyer(chemin, paires);
        assertThat(reponse).as(chemin + " : " + texte(reponse)).hasStatus(302);
        return Objects.requireNonNull(reponse.getResponse().getHeader("Location"));
    }

    /// La page d'un envoi refusé.
    public String refus(String chemin, String... paires) {
        var reponse = envoyer(chemin, paires);
        assertThat(reponse).as(chemin).hasStatus(422);
        return texte(reponse);
    }

    /// L'avis que montrera la page suivante.
    public String avis(String chemin, String... paires) {
        var reponse = envoyer(chemin, paires);
        assertThat(reponse).as(chemin).hasStatus(302);
        var avis = reponse.getMvcResult().getFlashMap().get(Avis.ATTRIBUT);
        return avis instanceof Avis dit ? dit.texte() : "";
    }

    private static String texte(MvcTestResult reponse) {
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("&#39;", "'");
    }
}
