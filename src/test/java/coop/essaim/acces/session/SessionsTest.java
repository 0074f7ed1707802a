package coop.essaim.acces.session;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class SessionsTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionsEspacees<?> gardees;

    @Autowired
    TransactionTemplate transaction;

    JdbcTemplate base;
    UUID camille;
    UUID maud;
    Troupe troupe;

    @BeforeEach
    void la_troupe() {
        base = PostgresDeTest.superutilisateur();
        base.execute("truncate spring_session cascade");
        troupe = new Troupe(comptes, navigateur);
        maud = troupe.compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        comptes.reactiver(camille, maud);
    }

    @Test
    void chacun_voit_ses_sessions_et_en_ferme_une() {
        var ici = troupe.connecter("camille@exemple.fr");
        var ailleurs = troupe.connecter("camille@exemple.fr");
        var reference = sessions.reference(ailleurs.getValue());

        assertThat(navigateur.get().uri("/mon-compte/sessions").cookie(ici))
                .hasStatusOk()
                .bodyText()
                .contains("Celle-ci", reference, "127.0.0.x", "mot de passe")
                .doesNotContain(ailleurs.getValue(), ici.getValue());
        assertThat(navigateur
                        .post()
                        .uri("/mon-compte/sessions/" + reference + "/fermeture")
                        .cookie(ici)
                        .with(jeton()))
                .hasStatus(302);

        assertThat(navigateur.get().uri("/mon-compte").cookie(ailleurs)).hasStatus(302);
        assertThat(navigateur.get().uri("/mon-compte").cookie(ici)).hasStatusOk();
    }

    @Test
    void on_ne_ferme_pas_la_session_d_autrui() {
        var deCamille = troupe.connecter("camille@exemple.fr");
        var deMaud = troupe.connecter("maud@exemple.fr");

        assertThat(navigateur
                        .post()
                        .uri("/mon-compte/sessions/" + sessions.reference(deMaud.getValue()) + "/fermeture")
                        .cookie(deCamille)
                        .with(jeton()))
                .hasStatus(404);
        assertThat(navigateur.get().uri("/mon-compte").cookie(deMaud)).hasStatusOk();
    }

    @Test
    void fermer_les_autres_garde_celle_ci() {
        var ici = troupe.connecter("camille@exemple.fr");
        var ailleurs = List.of(troupe.connecter("camille@exemple.fr"), troupe.connecter("camille@exemple.fr"));

        assertThat(navigateur
                        .post()
                        .uri("/mon-compte/sessions/fermeture")
                        .cookie(ici)
                        .with(jeton()))
                .hasStatus(302);
        assertThat(ailleurs)
                .allSatisfy(
                        temoin -> assertThat(navigateur.get().uri("/mon-compte").cookie(temoin))
                                .hasStatus(302));
        assertThat(navigateur.get().uri("/mon-compte/sessions").cookie(ici))
                .hasStatusOk()
                .bodyText()
                .contains("Vos 2 autres sessions sont fermées");
    }

    @Test
    void désactiver_un_compte_efface_ses_sessions_qui_ne_revivent_pas_avec_lui() {
        var temoin = troupe.connecter("camille@exemple.fr");
        comptes.desactiver(camille, "fin de contrat", maud);
        assertThat(base.queryForObject("select count(*) from spring_session", Integer.class))
                .isZero();

        comptes.reactiver(camille, maud);
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatus(302);
    }

    @Test
    void un_administrateur_ferme_toutes_les_sessions_d_une_personne() {
        var temoin = troupe.connecter("camille@exemple.fr");

        assertThat(sessions.fermerToutes(camille, null, "révoquée par l'administration", maud))
                .isEqualTo(1);
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatus(302);
    }

    /// Deux processus sur la même base : chacun a son dépôt de sessions, et rien d'autre en commun.
    @Test
    void une_session_ouverte_par_un_processus_vaut_dans_l_autre_et_s_y_ferme() {
        var temoin = troupe.connecter("camille@exemple.fr");
        var autreProcessus = new JdbcIndexedSessionRepository(new JdbcTemplate(PostgresDeTest.courante()), transaction);
        autreProcessus.setConversionService(TextesSeuls.conversion());

        Session vue = autreProcessus.findById(temoin.getValue());
        assertThat(vue).isNotNull();
        assertThat(vue.<String>getAttribute(SessionOuverte.COMPTE)).isEqualTo(camille.toString());
        autreProcessus.deleteById(temoin.getValue());
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatus(302);
    }

    @Test
    void lire_une_page_n_écrit_pas_dans_la_base_avant_une_minute() {
        var temoin = troupe.connecter("camille@exemple.fr");
        navigateur.get().uri("/mon-compte").cookie(temoin).exchange();
        var avant = version();
        for (int i = 0; i < 5; i++)
            assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatusOk();
        assertThat(version()).isEqualTo(avant);

        base.execute("update spring_session set last_access_time = last_access_time - 61000");
        var vieillie = version();
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatusOk();
        assertThat(version()).isNotEqualTo(vieillie);
    }

    @Test
    void deux_heures_sans_visite_éteignent_la_session() {
        var temoin = troupe.connecter("camille@exemple.fr");
        base.execute("update spring_session set last_access_time = last_access_time - 7260000, "
                + "expiry_time = expiry_time - 7260000");

        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatus(302);
    }

    @Test
    void un_identifiant_de_session_a_deux_cent_seize_bits_et_change_à_chaque_connexion() {
        var vus = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            vus.add(troupe.connecter("camille@exemple.fr").getValue());

        assertThat(vus).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"));
    }

    @Test
    void le_témoin_est_invisible_des_scripts_et_ne_suit_pas_les_formulaires_d_ailleurs() {
        var temoin = troupe.connecter("camille@exemple.fr");

        assertThat(temoin.isHttpOnly()).isTrue();
        assertThat(temoin.getPath()).isEqualTo("/");
        assertThat(temoin.getDomain()).isNull();
        assertThat(temoin.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void lire_la_connexion_ne_crée_pas_de_session() {
        navigateur.get().uri("/connexion").exchange();
        navigateur
                .get()
                .uri("/connexion")
                .cookie(new Cookie("essaim", "A".repeat(36)))
                .exchange();

        assertThat(base.queryForObject("select count(*) from spring_session", Integer.class))
                .isZero();
    }

    @Test
    void deux_fenêtres_qui_agissent_au_même_instant_gardent_chacune_leur_réponse() {
        var temoin = troupe.connecter("camille@exemple.fr");
        var fenetres = List.of(lire(temoin), lire(temoin));

        fenetres.forEach(fenetre -> fenetre.setAttribute("essaim.essai", "ma réponse"));
        fenetres.forEach(gardees::save);

        assertThat(lire(temoin).<String>getAttribute("essaim.essai")).isEqualTo("ma réponse");
    }

    private SessionEspacee lire(Cookie temoin) {
        gardees.oublier();
        return Objects.requireNonNull(gardees.findById(temoin.getValue()));
    }

    @Test
    void une_session_ne_garde_que_des_textes() {
        var conversion = TextesSeuls.conversion();

        assertThat(conversion.convert(conversion.convert("été", byte[].class), Object.class))
                .isEqualTo("été");
        assertThatThrownBy(() -> conversion.convert(List.of("x"), byte[].class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void un_objet_sérialisé_glissé_dans_la_base_est_lu_comme_un_texte() throws Exception {
        var temoin = troupe.connecter("camille@exemple.fr");
        var octets = new ByteArrayOutputStream();
        try (var flux = new ObjectOutputStream(octets)) {
            flux.writeObject(new Piege());
        }
        base.update(
                "update spring_session_attributes set attribute_bytes = ? where attribute_name = 'essaim.appareil'",
                octets.toByteArray());

        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatusOk();
        assertThat(Piege.OUVERTURES).isEmpty();
    }

    @Test
    void un_appareil_se_reconnaît_à_son_navigateur_et_son_système() {
        assertThat(Appareil.decrire("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox sous Windows");
        assertThat(
                        Appareil.decrire(
                                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"))
                .isEqualTo("Chrome sous Linux");
        assertThat(Appareil.decrire("<script>")).isEqualTo("Navigateur inconnu sous un système inconnu");
        assertThat(Appareil.decrire(null)).isEqualTo("Appareil inconnu");
    }

    @Test
    void une_adresse_réseau_s_abrège_et_un_abonné_ipv6_n_en_a_qu_une() {
        assertThat(AdresseReseau.lire("192.0.2.17").abregee()).isEqualTo("192.0.2.x");
        assertThat(AdresseReseau.lire("2001:db8:0:1:2:3:4:5").abregee()).isEqualTo("2001:db8:0:1::x");
        assertThat(AdresseReseau.lire("2001:db8:0:1:2:3:4:5").cle())
                .isEqualTo(AdresseReseau.lire("2001:db8:0:1::9").cle());
        assertThat(AdresseReseau.lire("pas une adresse").abregee()).isEqualTo("0.0.0.x");
    }

    private String version() {
        return base.queryForObject("select string_agg(xmin::text, ',') from spring_session", String.class);
    }

    static final class Piege implements java.io.Serializable {
        static final List<String> OUVERTURES = new ArrayList<>();
        private static final long serialVersionUID = 1L;

        private void readObject(java.io.ObjectInputStream flux) {
            OUVERTURES.add("ouvert");
        }
    }
}
