package coop.essaim.acces.lien;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Sortie;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class LiensTest {

    static final String NEUF = "un hérisson sous la haie";
    static final Pattern LIEN = Pattern.compile("http://localhost:8080(/\\S+/([A-Za-z0-9_-]{43}))\\n");

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Liens liens;

    @Autowired
    PremierAdministrateur premier;

    JdbcTemplate base;
    Troupe troupe;
    UUID camille;

    @BeforeEach
    void camille() {
        base = PostgresDeTest.superutilisateur();
        base.execute("truncate lien_unique, demande_de_lien, courrier, frein, totp, code_de_secours, courrier_piece");
        troupe = new Troupe(comptes, navigateur);
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        comptes.choisirMotDePasse(camille, Troupe.MOT_DE_PASSE, null);
        comptes.reactiver(camille, null);
    }

    @Test
    void un_lien_oublié_change_le_mot_de_passe_une_fois() {
        var chemin = oublier("camille@exemple.fr");

        assertThat(navigateur.get().uri(chemin)).as("lire ne consomme pas").hasStatusOk();
        assertThat(navigateur.get().uri(chemin)).hasStatusOk();
        assertThat(choisir(chemin, NEUF)).hasStatus(302).hasHeader("Location", "/connexion?choisi=1");
        assertThat(choisir(chemin, NEUF)).hasStatus(410);
        assertThat(navigateur.get().uri(chemin)).hasStatus(410);
        assertThat(connexion(Troupe.MOT_DE_PASSE)).hasStatus(422);
        assertThat(connexion(NEUF)).hasStatus(302);
    }

    @Test
    void deux_envois_simultanés_du_même_lien_n_en_honorent_qu_un() {
        var secret = secret(oublier("camille@exemple.fr"));

        var une = CompletableFuture.supplyAsync(() -> liens.honorer(Usage.MOT_DE_PASSE, secret, NEUF));
        var autre = CompletableFuture.supplyAsync(() -> liens.honorer(Usage.MOT_DE_PASSE, secret, NEUF));

        assertThat(List.of(une.join(), autre.join()))
                .containsExactlyInAnyOrder(new Honneur.Fait(), new Honneur.LienMort());
    }

    @Test
    void un_lien_plus_récent_tue_le_précédent() {
        var ancien = oublier("camille@exemple.fr");
        base.execute("truncate frein");
        var recent = oublier("camille@exemple.fr");

        assertThat(navigateur.get().uri(ancien)).hasStatus(410);
        assertThat(navigateur.get().uri(recent)).hasStatusOk();
    }

    /// Sans serveur de messagerie, un compte ouvert n'aurait pas d'entrée.
    @Test
    void qui_tient_la_machine_remet_un_lien_en_main_propre() {
        var ecrit = new ByteArrayOutputStream();
        var sortie = new Sortie(new PrintStream(ecrit), new PrintStream(ecrit), false);
        var commande = new InviterCommande(liens);
        assertThat(commande.executer(Arguments.lire(List.of("camille@exemple.fr"), Set.of()), sortie))
                .isZero();
        var lien = LIEN.matcher(ecrit.toString(StandardCharsets.UTF_8));
        assertThat(lien.find()).isTrue();
        assertThat(choisir(lien.group(1), NEUF)).hasStatus(302);
        assertThat(connexion(NEUF)).hasStatus(302);

        comptes.desactiver(camille, "essai", null);
        assertThat(commande.executer(Arguments.lire(List.of("camille@exemple.fr"), Set.of()), sortie))
                .isEqualTo(1);
        assertThat(commande.executer(Arguments.lire(List.of("inconnu@exemple.fr"), Set.of()), sortie))
                .isEqualTo(1);
    }

    @Test
    void un_lien_expire_au_bout_de_trente_minutes() {
        var chemin = oublier("camille@exemple.fr");
        base.update(
                "update lien_unique set cree_a = cree_a - interval '31 minutes', expire_a = expire_a - interval '31 minutes'");

        assertThat(choisir(chemin, NEUF)).hasStatus(410);
        assertThat(connexion(Troupe.MOT_DE_PASSE)).hasStatus(302);
    }

    @Test
    void un_lien_inventé_ou_d_un_autre_usage_est_mort() {
        var secret = secret(oublier("camille@exemple.fr"));

        assertThat(navigateur.get().uri("/mot-de-passe/nouveau/AAAA")).hasStatus(410);
        assertThat(navigateur.get().uri("/invitation/" + secret)).hasStatus(410);
        assertThat(navigateur.get().uri("/premier-administrateur/" + secret)).hasStatus(410);
    }

    @Test
    void un_mot_de_passe_refusé_laisse_servir_le_lien() {
        var chemin = oublier("camille@exemple.fr");

        assertThat(choisir(chemin, "motdepasse2026!")).hasStatus(422).bodyText().contains("en premier");
        assertThat(choisir(chemin, "vive camille la fée"))
                .hasStatus(422)
                .bodyText()
                .contains("vous connaît");
        assertThat(choisir(chemin, NEUF)).hasStatus(302);
    }

    @Test
    void la_demande_ne_dit_pas_si_le_compte_existe() {
        var connu = demander("camille@exemple.fr", "localhost");
        var inconnu = demander("cynthia@exemple.fr", "localhost");

        assertThat(connu).hasStatusOk();
        assertThat(corps(inconnu).replace("cynthia", "camille")).isEqualTo(corps(connu));
        assertThat(compter("demande_de_lien"))
                .as("la même écriture pour les deux")
                .isEqualTo(2);
        liens.traiterLesDemandes();
        assertThat(compter("courrier")).isEqualTo(1);
        assertThat(compter("demande_de_lien")).isZero();
    }

    @Test
    void un_compte_désactivé_ne_reçoit_rien_et_son_lien_ne_sert_plus() {
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        var chemin = oublier("camille@exemple.fr");
        comptes.desactiver(camille, "fin de contrat", null);
        base.execute("truncate courrier cascade");

        assertThat(choisir(chemin, NEUF)).hasStatus(410);
        liens.demander(new Courriel("camille@exemple.fr"));
        liens.traiterLesDemandes();
        assertThat(compter("courrier")).isZero();
    }

    @Test
    void l_en_tête_host_n_entre_pas_dans_le_lien() {
        demander("camille@exemple.fr", "pirate.exemple");
        liens.traiterLesDemandes();

        assertThat(courrier())
                .contains("http://localhost:8080/mot-de-passe/nouveau/")
                .doesNotContain("pirate");
    }

    @Test
    void la_base_ne_garde_que_l_empreinte_du_secret() {
        var secret = secret(oublier("camille@exemple.fr"));

        assertThat(base.queryForList("select encode(empreinte, 'escape') || usage from lien_unique", String.class))
                .noneMatch(ligne -> ligne.contains(secret));
        assertThat(new Jeton(secret)).hasToString("Jeton[masqué]");
    }

    @Test
    void demander_sans_cesse_n_inonde_pas_la_boîte_et_la_réponse_ne_change_pas() {
        var premiere = corps(demander("camille@exemple.fr", "localhost"));
        for (int i = 0; i < 10; i++) {
            assertThat(corps(demander("camille@exemple.fr", "localhost"))).isEqualTo(premiere);
        }

        assertThat(compter("demande_de_lien")).isLessThanOrEqualTo(4);
    }

    @Test
    void une_adresse_illisible_se_dit_à_côté_du_champ() {
        assertThat(demander("camille", "localhost")).hasStatus(422);
    }

    @Test
    void une_invitation_attend_sept_jours_et_sert_une_fois() {
        var idriss = ((CreationDeCompte.Faite)
                        comptes.creer("Idriss Benali", "idriss" + UUID.randomUUID() + "@exemple.fr", Set.of(), null))
                .compte();
        assertThat(liens.inviter(idriss)).isEqualTo(new Invitation.Envoyee());
        var chemin = chemin(courrier());
        base.update(
                "update lien_unique set cree_a = cree_a - interval '6 days', expire_a = expire_a - interval '6 days'");

        assertThat(chemin).startsWith("/invitation/");
        assertThat(choisir(chemin, NEUF)).hasStatus(302);
        assertThat(choisir(chemin, NEUF)).hasStatus(410);
        assertThat(liens.inviter(UUID.randomUUID())).isEqualTo(new Invitation.CompteInconnu());
        comptes.desactiver(idriss, "essai", null);
        assertThat(liens.inviter(idriss)).isInstanceOf(Invitation.CompteDesactive.class);
    }

    @Test
    void un_lien_ne_dispense_pas_du_code() {
        var chemin = oublier("camille@exemple.fr");
        base.update("""
                insert into totp (compte_id, secret, propose_a, active_a) values (?, ''::bytea, now(), now())""", camille);
        assertThat(choisir(chemin, NEUF)).hasStatus(302).hasHeader("Location", "/connexion?choisi=1");

        assertThat(connexion(NEUF)).hasStatus(302).hasHeader("Location", "/connexion/code");
    }

    @Test
    void le_premier_administrateur_se_crée_une_fois_puis_la_porte_se_ferme() {
        base.execute("truncate compte_role cascade");
        var ancien = premier.chemin().orElseThrow();
        var chemin = premier.chemin().orElseThrow();

        assertThat(navigateur.get().uri(ancien))
                .as("un lien neuf annule l'ancien")
                .hasStatus(410)
                .bodyText()
                .contains("redémarrez Essaim");
        assertThat(creerLePremier(chemin, "", "maud.kerivel@exemple.fr", NEUF)).hasStatus(422);
        assertThat(creerLePremier(chemin, "", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez votre prénom et votre nom.", "Écrivez une adresse complète", "Choisissez un mot de");
        assertThat(creerLePremier(chemin, "M".repeat(300), "maud.kerivel@exemple.fr", NEUF))
                .hasStatus(422)
                .bodyText()
                .contains("200 caractères au plus");
        assertThat(creerLePremier(chemin, "Maud Kerivel", "maud", NEUF)).hasStatus(422);
        assertThat(creerLePremier(chemin, "Maud Kerivel", "camille@exemple.fr", NEUF))
                .hasStatus(422);
        assertThat(creerLePremier(chemin, "Maud Kerivel", "maud.kerivel@exemple.fr", "trop court"))
                .hasStatus(422);
        assertThat(comptes.trouverParCourriel("maud.kerivel@exemple.fr"))
                .as("rien n'est resté")
                .isEmpty();
        assertThat(creerLePremier(chemin, "Maud Kerivel", "maud.kerivel@exemple.fr", NEUF))
                .hasStatus(302);

        assertThat(creerLePremier(chemin, "Encore", "encore@exemple.fr", NEUF)).hasStatus(410);
        assertThat(premier.chemin()).isEmpty();
        assertThat(comptes.trouverParCourriel("encore@exemple.fr")).isEmpty();
    }

    private String oublier(String courriel) {
        base.execute("truncate courrier cascade");
        demander(courriel, "localhost");
        liens.traiterLesDemandes();
        return chemin(courrier());
    }

    private MvcTestResult demander(String courriel, String hote) {
        return navigateur
                .post()
                .uri("/mot-de-passe/oubli")
                .header("Host", hote)
                .header("X-Forwarded-Host", hote)
                .param("courriel", courriel)
                .with(jeton())
                .exchange();
    }

    private MvcTestResult choisir(String chemin, String motDePasse) {
        return navigateur
                .post()
                .uri(chemin)
                .param("motDePasse", motDePasse)
                .with(jeton())
                .exchange();
    }

    private MvcTestResult creerLePremier(String chemin, String nom, String courriel, String motDePasse) {
        return navigateur
                .post()
                .uri(chemin)
                .param("nom", nom)
                .param("courriel", courriel)
                .param("motDePasse", motDePasse)
                .with(jeton())
                .exchange();
    }

    private MvcTestResult connexion(String motDePasse) {
        return navigateur
                .post()
                .uri("/connexion")
                .param("courriel", "camille@exemple.fr")
                .param("motDePasse", motDePasse)
                .with(jeton())
                .exchange();
    }

    private String courrier() {
        return base.queryForObject("select texte from courrier order by cree_a desc limit 1", String.class);
    }

    private static String chemin(String texte) {
        var trouve = LIEN.matcher(texte);
        assertThat(trouve.find()).as(texte).isTrue();
        return trouve.group(1);
    }

    private static String secret(String chemin) {
        return chemin.substring(chemin.lastIndexOf('/') + 1);
    }

    private int compter(String table) {
        return base.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static String corps(MvcTestResult reponse) {
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("value=\"[^\"]*\"", "");
    }
}
