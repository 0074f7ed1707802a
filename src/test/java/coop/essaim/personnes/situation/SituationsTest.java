package coop.essaim.personnes.situation;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.Reponse;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class SituationsTest {

    private static final LocalDate ENTREE = LocalDate.of(2025, 3, 3);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Situations situations;

    @Autowired
    JdbcClient jdbc;

    Cookie maud;
    PersonneId idriss;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        maud = troupe.connecter("maud@exemple.fr");
        idriss = personnes.ouvrir(new NouvellePersonne(null, "Benali", "Idriss", null, null, null), null);
    }

    @Test
    void la_situation_à_l_entrée_reste_quand_celle_de_maintenant_change() {
        assertThat(relever(Map.of(
                        "releveLe", "03/03/2025", "aLEntree", "true", "statut", "DEMANDEUR_PLUS_12", "rsa", "OUI")))
                .hasStatus(302);
        assertThat(relever(Map.of("releveLe", "01/09/2026", "statut", "SALARIE", "rsa", "NON")))
                .hasStatus(302);

        assertThat(jdbc.sql("""
                        select releve_le || ' ' || a_l_entree || ' ' || statut || ' ' || rsa
                          from pub_personne_situation where personne_id = :id order by releve_le""")
                        .param("id", idriss.valeur())
                        .query(String.class)
                        .list())
                .containsExactly("2025-03-03 true DEMANDEUR_PLUS_12 OUI", "2026-09-01 false SALARIE NON");
        assertThat(lire("/situation")).contains("Demandeur d’emploi depuis plus d’un an", "Dans un emploi salarié");
    }

    @Test
    void ne_pas_souhaiter_répondre_se_garde_et_se_distingue_de_pas_demandé() {
        assertThat(relever(Map.of("releveLe", "03/03/2025", "aLEntree", "true", "rienDit", "true")))
                .hasStatus(302);

        var releve = situations.lire(idriss).getFirst();
        assertThat(releve.statut()).isEqualTo(Statut.NON_DIT);
        assertThat(releve.aah()).isEqualTo(Reponse.NON_DIT);
        relever(Map.of("releveLe", "04/03/2025", "statut", "SALARIE"));
        assertThat(situations.lire(idriss).getFirst().aah()).isNull();
    }

    @Test
    void les_dates_se_tiennent() {
        assertThat(relever(Map.of("releveLe", "03/03/2025")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un statut");
        situations.relever(idriss, saisie(ENTREE, true), null);
        assertThat(relever(Map.of("releveLe", "02/03/2025", "statut", "SALARIE")))
                .hasStatus(422)
                .bodyText()
                .contains("jour de la situation à l’entrée");
        situations.relever(idriss, saisie(ENTREE.plusDays(9), false), null);
        assertThat(situations.relever(idriss, saisie(ENTREE.plusDays(10), true), null))
                .isEqualTo(new Releve.EntreeApresUnReleve(ENTREE.plusDays(9)));
        assertThat(situations.relever(new PersonneId(new UUID(1, 2)), saisie(ENTREE, true), null))
                .isEqualTo(new Releve.Inconnue());
    }

    @Test
    void la_lecture_laisse_un_nom_au_journal_et_la_trace_ne_dit_pas_la_réponse() {
        relever(Map.of("releveLe", "03/03/2025", "statut", "INACTIF", "rqth", "OUI"));
        lire("/situation");

        assertThat(jdbc.sql(
                                "select count(*) from journal_audit where acte = 'personnes.social.lire' and objet_id = :id")
                        .param("id", idriss.toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(lire("/historique")).contains("relevée le 03/03/2025").doesNotContain("Sans emploi", "RQTH");
    }

    @Test
    void qui_prévenir_se_note_et_s_efface() {
        assertThat(envoyer("/urgence", Map.of("nom", "Yann Benali", "lien", "frère", "telephone", "06 11 22 33 44")))
                .hasStatus(302);
        assertThat(lire("/situation")).contains("Yann Benali", "frère");

        assertThat(envoyer("/urgence/effacement", Map.of())).hasStatus(302);
        assertThat(situations.urgence(idriss)).isEmpty();
        assertThat(envoyer("/urgence", Map.of("nom", "Yann Benali"))).hasStatus(422);
    }

    private static SituationSaisie saisie(LocalDate le, boolean entree) {
        return new SituationSaisie(le, entree, Statut.INACTIF, null, null, null, null, null, null, null);
    }

    private MvcTestResult relever(Map<String, String> champs) {
        return envoyer("/situation", champs);
    }

    private MvcTestResult envoyer(String suite, Map<String, String> champs) {
        var demande = navigateur
                .post()
                .uri("/personnes/" + idriss + suite)
                .cookie(maud)
                .with(jeton());
        champs.forEach(demande::param);
        return demande.exchange();
    }

    private String lire(String suite) {
        var reponse = navigateur
                .get()
                .uri("/personnes/" + idriss + suite)
                .cookie(maud)
                .exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
