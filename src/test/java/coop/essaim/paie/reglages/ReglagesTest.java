package coop.essaim.paie.reglages;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.paie.calcul.Obligation;
import coop.essaim.paie.reglages.ReglagesDePaie.Mutuelle;
import coop.essaim.paie.reglages.ReglagesDePaie.TauxNotifies;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class ReglagesTest {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Reglages reglages;

    @Autowired
    JdbcClient jdbc;

    Cookie session;

    @BeforeEach
    void la_troupe() {
        PostgresDeTest.superutilisateur().execute("delete from reglage_de_paie");
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Yann Le Bihan", "yann-paie@exemple.fr", RoleLivre.PAIE_SOCIAL.name());
        session = troupe.connecter("yann-paie@exemple.fr");
    }

    private static ReglagesDePaie a(LocalDate du, int effectif) {
        return new ReglagesDePaie(
                du,
                effectif,
                new TauxNotifies(Taux.pourCent("1.2"), Taux.pourCent("0.8"), Taux.ZERO),
                Set.of(Obligation.FNAL),
                new Mutuelle(Montant.euros("42.50"), Taux.pourCent("60")),
                "Notification de la Carsat du 12 janvier 2026");
    }

    @Test
    void des_réglages_valent_de_leur_date_à_la_suivante() {
        assertThat(reglages.enregistrer(a(JANVIER, 48), null)).isEqualTo(new Enregistrement.Fait());
        assertThat(reglages.enregistrer(a(LocalDate.of(2026, 7, 1), 52), null)).isEqualTo(new Enregistrement.Fait());

        assertThat(reglages.a(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(reglages.a(LocalDate.of(2026, 6, 30))).contains(a(JANVIER, 48));
        assertThat(reglages.a(LocalDate.of(2026, 7, 1)).orElseThrow().effectif())
                .isEqualTo(52);
        assertThat(reglages.aOuExemple(LocalDate.of(2020, 1, 1)).estUnExemple()).isTrue();
    }

    @Test
    void une_même_date_corrige_et_la_première_saisie_reste() {
        reglages.enregistrer(a(JANVIER, 48), null);
        reglages.enregistrer(a(JANVIER, 49), null);

        assertThat(reglages.enregistrer(a(JANVIER, 49), null)).isEqualTo(new Enregistrement.SansEffet());
        assertThat(reglages.historique()).containsExactly(a(JANVIER, 49));
        assertThat(jdbc.sql("select count(*) from reglage_de_paie")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void la_base_refuse_de_réécrire_des_réglages_ou_une_mutuelle_sous_la_moitié() {
        reglages.enregistrer(a(JANVIER, 48), null);

        assertThatThrownBy(() ->
                        jdbc.sql("update reglage_de_paie set effectif = 3").update())
                .isInstanceOf(DataAccessException.class);
        var sousLaMoitie = new ReglagesDePaie(
                JANVIER,
                48,
                a(JANVIER, 48).taux(),
                Set.of(),
                new Mutuelle(Montant.euros("40"), Taux.pourCent("40")),
                "x");
        assertThatThrownBy(() -> reglages.enregistrer(sousLaMoitie, null)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void les_réglages_saisis_servent_au_simulateur() {
        assertThat(envoyer(Map.of())).hasStatus(302);

        assertThat(reglages.a(JANVIER).orElseThrow().mutuelle().cotisation()).isEqualTo(Montant.euros("45"));
        assertThat(navigateur.get().uri("/paie/simulateur").cookie(session))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("coopérative inventée");
        assertThat(navigateur.get().uri("/paie/reglages").cookie(session))
                .bodyText()
                .contains("Notification de la Carsat");
    }

    @Test
    void chaque_mois_simulé_emploie_les_réglages_de_sa_date() throws java.io.UnsupportedEncodingException {
        envoyer(Map.of("du", "01/01/2025", "atmp", "1,34"));
        envoyer(Map.of("du", "01/01/2026", "atmp", "1,27"));

        assertThat(simulation("2025-12")).contains("1,34\u00a0% pour la coopérative");
        assertThat(simulation("2026-01")).contains("1,27\u00a0% pour la coopérative");
        // Avant les premiers réglages, les premiers.
        assertThat(simulation("2024-06")).contains("1,34\u00a0% pour la coopérative");
    }

    private String simulation(String mois) throws java.io.UnsupportedEncodingException {
        var adresse = "/paie/simulateur?sens=BRUT&montant=2000&statut=CESA&mutuelle=oui&mois=" + mois;
        var reponse = navigateur.get().uri(adresse).cookie(session).exchange();
        assertThat(reponse).hasStatusOk();
        return reponse.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} = « {1} » : {2}")
    @CsvSource(delimiter = '|', textBlock = """
            du            | demain      | Écrivez une date
            du            | 31/12/2016  | depuis le 1er janvier 2017
            effectif      | 0           | au moins une personne
            effectif      | beaucoup    | Écrivez
            atmp          | 120         | Écrivez un taux
            atmp          | 1,23456     | quatre décimales
            mobilite      |             | Écrivez un taux
            mutuelle      | -3          | sans signe moins
            partEmployeur | 40          | au moins 50
            reference     |             | Écrivez ce qui fonde ces valeurs
            geles         | LUNE        | parmi les seuils de la liste
            """)
    void un_champ_à_revoir_le_dit_à_côté(String champ, String valeur, String phrase) {
        assertThat(envoyer(Map.of(champ, valeur == null ? "" : valeur)))
                .hasStatus(422)
                .bodyText()
                .contains(phrase);
        assertThat(reglages.historique()).isEmpty();
    }

    private MvcTestResult envoyer(Map<String, String> autres) {
        var champs = new LinkedHashMap<String, String>();
        champs.put("du", "01/01/2026");
        champs.put("effectif", "48");
        champs.put("atmp", "1,4");
        champs.put("mobilite", "0,8");
        champs.put("alternants", "0");
        champs.put("mutuelle", "45");
        champs.put("partEmployeur", "50");
        champs.put("reference", "Notification de la Carsat du 12 janvier 2026");
        champs.putAll(autres);
        var envoi = navigateur.post().uri("/paie/reglages").cookie(session).with(jeton());
        champs.forEach(envoi::param);
        return envoi.exchange();
    }
}
