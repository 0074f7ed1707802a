package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Courriel;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Le [Commerce] et ses visiteurs devant leurs pages : Camille à sa couture, Idriss à son jardin, Maud de l'équipe
/// d'appui, Ludovic à la comptabilité.
///
/// Il s'ouvre par `usine.createBean(Comptoir.class)`.
public final class Comptoir {

    private final MockMvcTester navigateur;
    private final Personnes personnes;
    private final Commerce commerce;
    private final Troupe troupe;

    @Autowired
    Comptoir(AutowireCapableBeanFactory usine, MockMvcTester navigateur, Comptes comptes, Personnes personnes) {
        this.navigateur = navigateur;
        this.personnes = personnes;
        commerce = usine.createBean(Commerce.class).preparer();
        troupe = new Troupe(comptes, navigateur);
    }

    public Commerce commerce() {
        return commerce;
    }

    public Cookie camille() {
        return entrepreneur(
                "Camille Aubrée", "camille@exemple.fr", commerce.couture().id());
    }

    public Cookie idriss() {
        return entrepreneur(
                "Idriss Benali", "idriss@exemple.fr", commerce.jardin().id());
    }

    public Cookie maud() {
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        return troupe.connecter("maud@exemple.fr");
    }

    public Cookie ludovic() {
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        return troupe.connecter("ludovic@exemple.fr");
    }

    private Cookie entrepreneur(String nom, String courriel, ActiviteId activite) {
        var compte = troupe.compte(nom, courriel, "ENTREPRENEUR");
        if (personnes.duCompte(compte).isEmpty()) {
            var prenom = nom.substring(0, nom.indexOf(' '));
            var personne = personnes.ouvrir(
                    new NouvellePersonne(null, "De l’essai", prenom, null, new Courriel("suivi-" + courriel), null),
                    null);
            personnes.rattacher(personne, compte);
            commerce.activites.rattacher(activite, personne, new BigDecimal("100"), Commerce.DEBUT);
        }
        return troupe.connecter(courriel);
    }

    /// @param qui `null` : personne de connecté
    public MockHttpServletResponse lire(@Nullable Cookie qui, String chemin) {
        var demande = navigateur.get().uri(chemin);
        if (qui != null) demande.cookie(qui);
        return demande.exchange().getResponse();
    }

    /// @param champs un nom, sa valeur, et ainsi de suite
    public MockHttpServletResponse envoyer(@Nullable Cookie qui, String chemin, String... champs) {
        var parNom = new LinkedHashMap<String, String>();
        for (int i = 0; i < champs.length; i += 2) parNom.put(champs[i], champs[i + 1]);
        return envoyer(qui, chemin, parNom);
    }

    public MockHttpServletResponse envoyer(@Nullable Cookie qui, String chemin, Map<String, String> champs) {
        var demande = navigateur.post().uri(chemin).with(jeton());
        if (qui != null) demande.cookie(qui);
        champs.forEach(demande::param);
        return demande.exchange().getResponse();
    }

    /// Où mène une réponse qui renvoie ailleurs.
    public static String suivre(MockHttpServletResponse reponse) {
        assertThat(reponse.getStatus()).as(texte(reponse)).isEqualTo(302);
        return String.valueOf(reponse.getHeader("Location"));
    }

    /// La pièce qu'une création vient d'ouvrir.
    public static UUID creee(MockHttpServletResponse reponse) {
        return UUID.fromString(suivre(reponse).replaceFirst(".*/", ""));
    }

    /// Ce que dit la page, sans son enveloppe ni ses dessins ; tout, si ce n'est pas une page.
    public static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(?s)^.*<main", "<main")
                .replaceAll("(?s)<svg.*?</svg>|</main>.*|(?<=\\n)\\s+", "");
    }
}
