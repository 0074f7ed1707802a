package coop.essaim.acces.matrice;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.matrice.Routes.Route;
import coop.essaim.commun.droit.RegleDAcces;
import coop.essaim.commun.droit.RoleLivre;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Un formulaire ne s'envoie pas à la place de quelqu'un, et ne porte que ce qu'il montre.
@EssaiComplet
class FormulairesTest {

    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    Troupe troupe;
    Cookie maud;
    Cookie camille;
    Empreintes empreintes;

    @BeforeEach
    void la_troupe() {
        troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ADMINISTRATEUR.name(), RoleLivre.GERANCE.name());
        troupe.compte("Camille Aubrée", "camille@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        maud = troupe.connecter("maud@exemple.fr");
        camille = troupe.connecter("camille@exemple.fr");
        empreintes = new Empreintes(PostgresDeTest.superutilisateur());
    }

    @Test
    void l_empreinte_voit_une_ligne_ajoutée_réécrite_à_l_identique_et_retirée() {
        var base = PostgresDeTest.superutilisateur();
        base.execute("create table temoin_d_empreinte (n int)");
        try {
            var ici = new Empreintes(base);
            var lues = new java.util.ArrayList<>(List.of(ici.lire()));
            for (var acte : List.of("insert into %s values (1)", "update %s set n = n", "delete from %s")) {
                base.execute(acte.formatted("temoin_d_empreinte"));
                assertThat(ici.lire()).as(acte).isNotEqualTo(lues.getLast());
                lues.add(ici.lire());
            }
            assertThat(lues.getLast()).isEqualTo(lues.getFirst());
        } finally {
            base.execute("drop table temoin_d_empreinte");
        }
    }

    @Test
    void sans_jeton_aucun_envoi_ne_passe_et_rien_ne_change() {
        refuses("sans jeton", null);
    }

    @Test
    void le_jeton_d_une_autre_session_ne_vaut_rien() {
        refuses("jeton de Camille", jetonDe(camille));
    }

    @Test
    void son_propre_jeton_passe() {
        var reponse = envoyer(HttpMethod.POST, "/deconnexion", maud, jetonDe(maud));
        assertThat(reponse.getStatus()).isEqualTo(302);
        assertThat(lire("/", maud).getStatus()).isEqualTo(302);
    }

    private void refuses(String comment, String jeton) {
        var bilan = new SoftAssertions();
        var changent = Routes.toutes(contexte).stream()
                .filter(Route::change)
                .filter(route -> route.methode() != null)
                .toList();
        assertThat(changent).isNotEmpty();
        // Une empreinte de toutes les tables coûte plus que cent refus : une avant tous, une après. S'ils ont changé
        // quelque chose, les mêmes repassent un par un, pour nommer qui.
        var avant = empreintes.lire();
        for (var route : changent) {
            var reponse = envoyer(HttpMethod.valueOf(route.verbe()), rempli(route), maud, jeton);
            bilan.assertThat(reponse.getStatus())
                    .as(comment + ", " + route.nom())
                    .isEqualTo(403);
        }
        bilan.assertThat(empreintes.lire())
                .as(() -> "effet d'un refus, dû à " + coupables(changent, jeton))
                .isEqualTo(avant);
        bilan.assertAll();
        assertThat(lire("/", maud).getStatus())
                .as("la session de Maud vit encore")
                .isEqualTo(200);
    }

    private List<String> coupables(List<Route> routes, String jeton) {
        return routes.stream()
                .filter(route -> {
                    var avant = empreintes.lire();
                    envoyer(HttpMethod.valueOf(route.verbe()), rempli(route), maud, jeton);
                    return !empreintes.lire().equals(avant);
                })
                .map(Route::nom)
                .toList();
    }

    /// Camille envoie à toutes les routes ouvertes aux personnes connectées des champs qu'aucun formulaire ne montre.
    @Test
    void un_champ_que_le_formulaire_ne_montre_pas_est_ignoré() {
        var envois = Routes.aNous(contexte).stream()
                .filter(Route::change)
                .filter(route -> !(route.regle() instanceof RegleDAcces.UnDroit))
                .filter(route -> !route.chemin().contains("connexion"))
                .toList();
        assertThat(envois).isNotEmpty();
        var avant = pouvoirs();
        for (var route : envois) {
            var demande = navigateur
                    .method(HttpMethod.valueOf(route.verbe()))
                    .uri(rempli(route))
                    .cookie(camille)
                    .with(jeton());
            for (var champ : List.of(
                    "id",
                    "compte",
                    "compteId",
                    "role",
                    "roles",
                    "droits",
                    "equipe",
                    "actif",
                    "statut",
                    "par",
                    "version",
                    "cooperative",
                    "numero",
                    "montant",
                    "visiteur.roles",
                    "visiteur.droits",
                    "class.module.classLoader")) {
                demande.param(
                        champ,
                        RoleLivre.ADMINISTRATEUR.name(),
                        UUID.randomUUID().toString());
            }
            assertThat(demande.exchange().getResponse().getStatus())
                    .as(route.nom())
                    .isLessThan(500);
        }
        assertThat(pouvoirs()).isEqualTo(avant);
    }

    private List<String> pouvoirs() {
        var lues = empreintes.lire();
        lues.keySet().retainAll(List.of("compte_role", "role", "role_droit", "compte_desactivation", "cooperative"));
        return lues.entrySet().stream().map(Object::toString).toList();
    }

    private static String rempli(Route route) {
        return route.chemin().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private String jetonDe(Cookie session) {
        var page = new String(lire("/", session).getContentAsByteArray(), StandardCharsets.UTF_8);
        var trouve = JETON.matcher(page);
        assertThat(trouve.find()).as("un jeton dans l'accueil").isTrue();
        return trouve.group(1);
    }

    private MockHttpServletResponse lire(String chemin, Cookie session) {
        return navigateur.get().uri(chemin).cookie(session).exchange().getResponse();
    }

    private MockHttpServletResponse envoyer(HttpMethod verbe, String chemin, Cookie session, String jeton) {
        var demande = navigateur.method(verbe).uri(chemin).cookie(session);
        if (jeton != null) demande.param("_csrf", jeton);
        return demande.exchange().getResponse();
    }
}
