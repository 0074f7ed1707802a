package coop.essaim.personnes.confidentiel;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Nir;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class NirsTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Nirs nirs;

    @Autowired
    JdbcClient jdbc;

    Cookie paie;
    PersonneId camille;

    @BeforeEach
    void la_troupe() {
        PostgresDeTest.superutilisateur().execute("truncate personne_nir");
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Nolwenn Le Gall", "nolwenn@exemple.fr", RoleLivre.PAIE_SOCIAL.name());
        paie = troupe.connecter("nolwenn@exemple.fr");
        camille = ouvrir("Aubrée", "Camille");
    }

    @Test
    void le_numéro_se_note_se_masque_et_se_lit_en_laissant_un_nom_au_journal() {
        assertThat(envoyer("1 85 05 78 006 084 91".replace("91", cle("1850578006084"))))
                .hasStatus(302);

        assertThat(lire("/nir")).contains("est noté, et chiffré").doesNotContain("006\u00a0084", "006 084", "006084");
        assertThat(lectures()).isZero();
        assertThat(lire("/nir/lecture")).contains("1\u00a085\u00a005\u00a078\u00a0006\u00a0084");
        assertThat(lectures()).isOne();
        assertThat(lire("/historique")).contains("Numéro de sécurité sociale", "Nolwenn Le Gall");
    }

    @Test
    void la_base_et_les_journaux_ne_portent_le_numéro_nulle_part_en_clair() {
        var clair = "2550844109012" + cle("2550844109012");
        assertThat(envoyer(clair)).hasStatus(302);
        lire("/nir/lecture");

        for (var table : tables()) {
            assertThat(PostgresDeTest.superutilisateur()
                            .queryForObject(
                                    "select count(*) from " + table + " t where t::text ilike ?",
                                    Long.class,
                                    "%" + clair.substring(0, 13) + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(navigateur.get().uri("/personnes.csv").cookie(paie).exchange())
                .bodyText()
                .doesNotContain(clair.substring(0, 13));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1850578006084   | Ajoutez la clé du numéro
            185057800608437 | sa clé, les deux derniers chiffres
            123             | Recopiez les quinze caractères
            1850578006084XX | Recopiez les quinze caractères""")
    void un_numéro_mal_tapé_est_refusé_en_une_phrase(String tape, String phrase) {
        assertThat(envoyer(tape)).hasStatus(422).bodyText().contains(phrase);
        assertThat(nirs.estNote(camille)).isFalse();
    }

    @Test
    void une_naissance_en_Corse_a_sa_clé() {
        var corse = "18505 2A".replace(" ", "") + "006084";

        assertThat(envoyer(corse + cle(corse.replace("2A", "19")))).hasStatus(302);
        assertThat(nirs.lire(camille).orElseThrow().enClairSansCle()).isEqualTo(corse);
    }

    @Test
    void deux_fiches_n_ont_pas_le_même_numéro() {
        var nir = Nir.lire("2550844109012" + cle("2550844109012")).valeur();
        assertThat(nirs.noter(camille, nir, null)).isEqualTo(new NotationDeNir.Faite());
        assertThat(nirs.noter(camille, nir, null)).isEqualTo(new NotationDeNir.SansEffet());

        var autre = ouvrir("Benali", "Idriss");
        assertThat(nirs.noter(autre, nir, null)).isEqualTo(new NotationDeNir.DUneAutre(camille));
        assertThat(nirs.noter(new PersonneId(new UUID(1, 2)), nir, null)).isEqualTo(new NotationDeNir.Inconnue());
    }

    @Test
    void un_numéro_recopié_sur_une_autre_ligne_ne_se_lit_plus() {
        var nir = Nir.lire("2550844109012" + cle("2550844109012")).valeur();
        nirs.noter(camille, nir, null);
        var autre = ouvrir("Benali", "Idriss");
        PostgresDeTest.superutilisateur()
                .update(
                        "update personne_nir set personne_id = ? where personne_id = ?",
                        autre.valeur(),
                        camille.valeur());

        assertThatThrownBy(() -> nirs.lire(autre)).hasMessageContaining("autre contexte");
    }

    private long lectures() {
        return jdbc.sql("select count(*) from journal_audit where acte = 'personnes.nir.lire' and objet_id = :id")
                .param("id", camille.toString())
                .query(Long.class)
                .single();
    }

    private static java.util.List<String> tables() {
        return PostgresDeTest.superutilisateur()
                .queryForList(
                        "select quote_ident(tablename) from pg_tables where schemaname = current_schema()",
                        String.class);
    }

    private static String cle(String chiffres) {
        return "%02d".formatted(97 - Long.parseLong(chiffres) % 97);
    }

    private PersonneId ouvrir(String nom, String prenom) {
        return personnes.ouvrir(new NouvellePersonne(null, nom, prenom, null, null, null), null);
    }

    private MvcTestResult envoyer(String nir) {
        return navigateur
                .post()
                .uri("/personnes/" + camille + "/nir")
                .cookie(paie)
                .with(jeton())
                .param("nir", nir)
                .exchange();
    }

    private String lire(String suite) {
        var reponse = navigateur
                .get()
                .uri("/personnes/" + camille + suite)
                .cookie(paie)
                .exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
