package coop.essaim.acces.facteur;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.HorlogeDEssai;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.frein.Frein;
import coop.essaim.commun.secret.Chiffrement;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class SecondFacteurTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    SecondFacteur secondFacteur;

    @Autowired
    FacteursSql sql;

    @Autowired
    Chiffrement chiffrement;

    @Autowired
    Frein frein;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher evenements;

    @Autowired
    Clock horloge;

    UUID camille;

    @BeforeEach
    void camille_sans_second_facteur() {
        PostgresDeTest.superutilisateur().execute("truncate totp, code_de_secours, frein");
        camille = new Troupe(comptes, navigateur).compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
    }

    @Test
    void un_code_ne_sert_qu_une_fois() {
        installer();
        var code = codeDansUnPas(1);

        assertThat(secondFacteur.juger(camille, code)).isEqualTo(new EssaiDeCode.Juste(false));
        assertThat(secondFacteur.juger(camille, code)).isEqualTo(new EssaiDeCode.Faux());
    }

    @Test
    void le_même_code_envoyé_deux_fois_au_même_instant_ne_passe_qu_une() {
        installer();
        var code = codeDansUnPas(1);

        var une = CompletableFuture.supplyAsync(() -> secondFacteur.juger(camille, code));
        var autre = CompletableFuture.supplyAsync(() -> secondFacteur.juger(camille, code));

        assertThat(List.of(une.join(), autre.join()))
                .containsExactlyInAnyOrder(new EssaiDeCode.Juste(false), new EssaiDeCode.Faux());
    }

    @Test
    void le_code_de_l_installation_ne_rouvre_pas() {
        secondFacteur.proposer(camille);
        var code = codeDansUnPas(0);
        assertThat(secondFacteur.activer(camille, code)).isInstanceOf(Activation.Faite.class);

        assertThat(secondFacteur.juger(camille, code)).isEqualTo(new EssaiDeCode.Faux());
    }

    @Test
    void un_code_de_secours_ne_sert_qu_une_fois_et_les_neufs_annulent_les_anciens() {
        var codes = installer();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(secondFacteur.juger(camille, codes.get(3).toLowerCase(Locale.ROOT)))
                .isEqualTo(new EssaiDeCode.Juste(true));
        assertThat(secondFacteur.juger(camille, codes.get(3))).isEqualTo(new EssaiDeCode.Faux());
        assertThat(secondFacteur.codesRestants(camille)).isEqualTo(9);

        var neufs = secondFacteur.renouvelerLesCodes(camille);
        assertThat(secondFacteur.juger(camille, codes.get(4))).isEqualTo(new EssaiDeCode.Faux());
        assertThat(secondFacteur.juger(camille, neufs.getFirst())).isEqualTo(new EssaiDeCode.Juste(true));
    }

    @Test
    void les_codes_devinés_à_la_chaîne_attendent() {
        installer();
        for (int i = 0; i < 6; i++)
            assertThat(secondFacteur.juger(camille, "000000")).isEqualTo(new EssaiDeCode.Faux());

        assertThat(secondFacteur.juger(camille, codeDansUnPas(1))).isInstanceOf(EssaiDeCode.TropDEssais.class);
    }

    @Test
    void sans_proposition_rien_ne_s_active_et_un_code_faux_n_active_pas() {
        assertThat(secondFacteur.activer(camille, "000000")).isEqualTo(new Activation.SansProposition());
        secondFacteur.proposer(camille);
        assertThat(secondFacteur.activer(camille, "abc")).isEqualTo(new Activation.CodeFaux());
        assertThat(secondFacteur.estActif(camille)).isFalse();
    }

    @Test
    void une_proposition_ne_remplace_pas_un_secret_actif_et_ne_le_montre_plus() {
        installer();
        secondFacteur.proposer(camille);

        assertThat(secondFacteur.estActif(camille)).isTrue();
        assertThat(secondFacteur.proposition(camille, "camille@exemple.fr")).isEmpty();
        assertThat(secondFacteur.juger(camille, codeDansUnPas(1))).isEqualTo(new EssaiDeCode.Juste(false));
    }

    @Test
    void la_base_ne_contient_ni_le_secret_ni_les_codes_en_clair() {
        secondFacteur.proposer(camille);
        var secret = secret();
        var codes = ((Activation.Faite) secondFacteur.activer(camille, codeDansUnPas(0))).codes();

        var lignes = String.join("\n", PostgresDeTest.superutilisateur().queryForList("""
                        select encode(secret, 'hex') from totp
                        union all select encode(empreinte, 'escape') from code_de_secours""", String.class));
        assertThat(lignes).doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(codes).noneMatch(lignes::contains);
    }

    @Test
    void le_secret_de_camille_recopié_chez_idriss_ne_vaut_rien() {
        installer();
        var idriss = new Troupe(comptes, navigateur).compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR");
        PostgresDeTest.superutilisateur().update("""
                insert into totp (compte_id, secret, propose_a, active_a)
                select ?, secret, propose_a, active_a from totp""", idriss);

        assertThatThrownBy(() -> secondFacteur.juger(idriss, codeDansUnPas(1))).hasMessageContaining("autre contexte");
        PostgresDeTest.superutilisateur().update("delete from totp where compte_id = ?", idriss);
    }

    @Test
    void un_code_d_hier_ne_vaut_plus_rien() {
        installer();
        var code = codeDansUnPas(0);
        var plusTard = new HorlogeDEssai();
        plusTard.avancer(Duration.between(plusTard.instant(), horloge.instant()).plusSeconds(90));
        var demain = new SecondFacteur(sql, chiffrement, frein, evenements, plusTard);

        EssaiDeCode essai = transaction.execute(_ -> demain.juger(camille, code));
        assertThat(essai).isEqualTo(new EssaiDeCode.Faux());
    }

    @Test
    void le_mot_de_passe_seul_n_ouvre_que_la_page_du_code() {
        installer();
        var attente = motDePasse();
        assertThat(attente).hasStatus(302).hasHeader("Location", "/connexion/code");
        var temoin = attente.getResponse().getCookie("essaim");

        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatus(302);
        assertThat(navigateur.get().uri("/connexion/code").cookie(temoin)).hasStatusOk();
        assertThat(code(temoin, "000000")).hasStatus(422);
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatus(302);

        var entree = code(temoin, codeDansUnPas(1));
        assertThat(entree).hasStatus(302).hasHeader("Location", "/");
        var neuf = entree.getResponse().getCookie("essaim");
        assertThat(neuf.getValue()).isNotEqualTo(temoin.getValue());
        assertThat(navigateur.get().uri("/mon-compte").cookie(neuf)).hasStatusOk();
        assertThat(navigateur.get().uri("/connexion/code").cookie(temoin)).hasStatus(302);
    }

    @Test
    void un_code_sans_mot_de_passe_ramène_à_la_connexion() {
        installer();

        assertThat(navigateur
                        .post()
                        .uri("/connexion/code")
                        .param("code", codeDansUnPas(1))
                        .with(jeton()))
                .hasStatus(302)
                .hasHeader("Location", "/connexion");
    }

    private List<String> installer() {
        secondFacteur.proposer(camille);
        // Le code du pas précédent : ceux de maintenant et d'après restent à servir.
        return ((Activation.Faite) secondFacteur.activer(camille, codeDansUnPas(-1))).codes();
    }

    private byte[] secret() {
        return chiffrement.dechiffrer(sql.trouver(camille).orElseThrow().secret(), "totp:" + camille);
    }

    private String codeDansUnPas(int decalage) {
        return new Totp(secret()).code(horloge.instant().getEpochSecond() / Totp.PAS_SECONDES + decalage);
    }

    private MvcTestResult motDePasse() {
        return navigateur
                .post()
                .uri("/connexion")
                .param("courriel", "camille@exemple.fr")
                .param("motDePasse", Troupe.MOT_DE_PASSE)
                .with(jeton())
                .exchange();
    }

    private MvcTestResult code(Cookie temoin, String code) {
        return navigateur
                .post()
                .uri("/connexion/code")
                .cookie(temoin)
                .param("code", code)
                .with(jeton())
                .exchange();
    }
}
