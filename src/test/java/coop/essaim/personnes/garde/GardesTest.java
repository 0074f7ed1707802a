package coop.essaim.personnes.garde;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Nir;
import coop.essaim.commun.Telephone;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.confidentiel.Nirs;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import coop.essaim.personnes.situation.Situations;
import coop.essaim.personnes.situation.UrgenceSaisie;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class GardesTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Gardes gardes;

    @Autowired
    Nirs nirs;

    @Autowired
    Situations situations;

    @Autowired
    Equipe equipe;

    @Autowired
    JdbcClient jdbc;

    UUID compteDeRozenn;
    Cookie rozenn;
    PersonneId idriss;

    @BeforeEach
    void la_troupe() {
        PostgresDeTest.superutilisateur().execute("truncate proposition_d_anonymisation, personne_nir");
        var troupe = new Troupe(comptes, navigateur);
        compteDeRozenn = troupe.compte("Rozenn Le Bihan", "rozenn@exemple.fr", RoleLivre.GERANCE.name());
        rozenn = troupe.connecter("rozenn@exemple.fr");
        idriss = personnes.ouvrir(
                new NouvellePersonne(
                        null,
                        "Benali",
                        "Idriss",
                        LocalDate.of(1990, 5, 4),
                        new Courriel("idriss-" + UUID.randomUUID().toString().substring(0, 8) + "@exemple.fr"),
                        Telephone.valueOf("06 12 34 56 78")),
                null);
    }

    @Test
    void une_fiche_muette_depuis_plus_de_deux_ans_est_proposée_accordée_puis_anonymisée_la_nuit() {
        situations.noterUrgence(
                idriss, new UrgenceSaisie("Yann Benali", null, Telephone.valueOf("06 11 22 33 44")), null);
        nirs.noter(idriss, nir("2550844109012"), null);
        ouverteIlYA(25);

        gardes.proposer();
        assertThat(lire("/donnees-personnelles")).contains("Idriss Benali", "À décider");
        assertThat(lire("/")).contains("à anonymiser ou à garder");
        assertThat(gardes.anonymiserLesAccordees()).as("rien sans accord").isZero();
        assertThat(envoyer("/donnees/accord", Map.of())).hasStatus(302);
        assertThat(gardes.anonymiserLesAccordees()).isOne();

        assertThat(jdbc.sql("""
                        select prenom || ' ' || nom || ' ' || coalesce(courriel, '-') || ' ' || annee_de_naissance || ' ' || anonymisee
                          from pub_personne where id = :id""")
                        .param("id", idriss.valeur())
                        .query(String.class)
                        .single())
                .isEqualTo("Personne anonymisée - 1990 true");
        assertThat(nirs.estNote(idriss)).isFalse();
        assertThat(situations.urgence(idriss)).isEmpty();
        assertThat(gardes.echeance(idriss)).isEmpty();
        assertThat(navigateur
                        .get()
                        .uri("/personnes/" + idriss + "/donnees")
                        .cookie(rozenn)
                        .exchange())
                .hasStatus(404);
        for (var table : tables()) {
            assertThat(PostgresDeTest.superutilisateur()
                            .queryForObject(
                                    "select count(*) from " + table
                                            + " t where t::text ilike '%' || ? || '%' and t::text like '%Benali%'",
                                    Long.class,
                                    idriss.toString()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void une_fiche_dont_la_durée_n_est_pas_passée_n_est_pas_proposée() {
        ouverteIlYA(23);
        gardes.proposer();

        assertThat(proposee()).isFalse();
        assertThat(gardes.accorder(idriss, compteDeRozenn)).isEqualTo(new Decision.SansProposition());
    }

    @Test
    void un_signe_de_vie_retire_la_proposition_même_accordée() {
        ouverteIlYA(30);
        gardes.proposer();
        gardes.accorder(idriss, compteDeRozenn);
        personnes.noterContact(idriss, aujourdhui());

        assertThat(gardes.anonymiserLesAccordees()).isZero();
        assertThat(proposee()).isFalse();
        assertThat(personnes.trouver(idriss).orElseThrow().prenom()).isEqualTo("Idriss");
    }

    @Test
    void qui_est_ou_a_été_de_l_équipe_se_garde_plus_longtemps() {
        ouverteIlYA(60);
        equipe.entrer(
                idriss,
                new MembreSaisie(
                        "Essai de garde", BigDecimal.TEN, null, aujourdhui().minusYears(4)),
                null);

        assertThat(gardes.echeance(idriss).orElseThrow().le()).isNull();
        jdbc.sql("update equipe set au = :au where personne_id = :id")
                .param("au", aujourdhui().minusYears(3))
                .param("id", idriss.valeur())
                .update();
        var echeance = gardes.echeance(idriss).orElseThrow();
        assertThat(echeance.nature()).isEqualTo(NatureDeDonnee.DOSSIER_DU_PERSONNEL);
        assertThat(echeance.le()).isEqualTo(aujourdhui().minusYears(3).plusYears(5));
        assertThat(echeance.reference()).contains("R. 1221-26");
    }

    @Test
    void le_motif_d_une_correction_d_équipe_s_efface_avec_la_fiche_et_pas_avant_cinq_ans() {
        ouverteIlYA(120);
        equipe.entrer(
                idriss,
                new MembreSaisie("Accueil", BigDecimal.TEN, null, aujourdhui().minusYears(9)),
                null);
        equipe.entrer(
                idriss,
                new MembreSaisie("Paie", BigDecimal.TEN, null, aujourdhui().minusYears(9)),
                null);
        jdbc.sql("""
                insert into correction_d_equipe (ligne_id, motif, saisie_a)
                select id, 'Idriss Benali n’a jamais tenu la paie', now() from equipe
                 where personne_id = :id and fonction = 'Paie'""").param("id", idriss.valeur()).update();
        assertThatThrownBy(() -> jdbc.sql("select effacer_les_motifs_d_equipe(:id, now())")
                        .param("id", idriss.valeur())
                        .query()
                        .listOfRows())
                .hasMessageContaining("moins de cinq ans");

        jdbc.sql("update equipe set au = :au where personne_id = :id and fonction = 'Accueil'")
                .param("au", aujourdhui().minusYears(6))
                .param("id", idriss.valeur())
                .update();
        gardes.proposer();
        gardes.accorder(idriss, compteDeRozenn);
        assertThat(gardes.anonymiserLesAccordees()).isOne();
        assertThat(jdbc.sql("""
                        select c.motif from correction_d_equipe c join equipe e on e.id = c.ligne_id
                         where e.personne_id = :id""")
                        .param("id", idriss.valeur())
                        .query(String.class)
                        .single())
                .isEqualTo("effacé");
    }

    @Test
    void une_fiche_échue_se_garde_encore_avec_un_motif_et_une_date() {
        ouverteIlYA(30);
        gardes.proposer();

        assertThat(envoyer("/donnees/report", Map.of("jusquAu", "01/01/2025", "motif", "litige")))
                .hasStatus(422);
        assertThat(envoyer("/donnees/report", Map.of("jusquAu", "15/06/2090", "motif", "Contentieux en cours")))
                .hasStatus(302);
        gardes.proposer();
        assertThat(gardes.anonymiserLesAccordees()).isZero();
        assertThat(lire("/personnes/" + idriss + "/donnees")).contains("Contentieux en cours", "15 juin 2090");
        assertThat(gardes.garder(new PersonneId(new UUID(1, 2)), aujourdhui(), "x"))
                .isEqualTo(new Decision.Inconnue());
    }

    @Test
    void tout_ce_qui_est_tenu_se_remet_en_fichier_et_en_papier_sans_ce_que_le_remettant_ne_peut_lire()
            throws Exception {
        nirs.noter(idriss, nir("2550844109012"), null);

        var json = lire("/personnes/" + idriss + "/donnees.json");
        assertThat(json)
                .contains(
                        "Identité et contacts",
                        "Idriss",
                        "04/05/1990",
                        "Séances d’accueil",
                        "Contrats",
                        "Activités",
                        "masqué")
                .doesNotContain("844");
        var pdf = navigateur
                .get()
                .uri("/personnes/" + idriss + "/donnees.pdf")
                .cookie(rozenn)
                .exchange();
        assertThat(pdf).hasStatusOk();
        try (var papier = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(papier))
                    .contains("Données tenues sur Idriss Benali", "04/05/1990");
        }
        assertThat(jdbc.sql(
                                "select count(*) from journal_audit where acte = 'personnes.donnees.remettre' and objet_id = :id")
                        .param("id", idriss.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void le_registre_dit_chaque_traitement_avec_sa_durée() {
        assertThat(lire("/donnees-personnelles/registre"))
                .contains("Payer et déclarer", "décret n° 2019-341", "6 ans", "L. 243-16", "5 ans", "50 ans");
    }

    private void ouverteIlYA(int mois) {
        PostgresDeTest.superutilisateur()
                .update(
                        "update personne set cree_a = cree_a - make_interval(months => ?), dernier_contact_le = null where id = ?",
                        mois,
                        idriss.valeur());
    }

    private LocalDate aujourdhui() {
        return jdbc.sql("select (now() at time zone 'Europe/Paris')::date")
                .query(LocalDate.class)
                .single();
    }

    private boolean proposee() {
        return jdbc.sql("select exists (select 1 from proposition_d_anonymisation where personne_id = :id)")
                .param("id", idriss.valeur())
                .query(Boolean.class)
                .single();
    }

    private static Nir nir(String sansCle) {
        return Nir.lire(sansCle + "%02d".formatted(97 - Long.parseLong(sansCle) % 97))
                .valeur();
    }

    private static java.util.List<String> tables() {
        return PostgresDeTest.superutilisateur()
                .queryForList(
                        "select quote_ident(tablename) from pg_tables where schemaname = current_schema()",
                        String.class);
    }

    private MvcTestResult envoyer(String suite, Map<String, String> champs) {
        var demande = navigateur
                .post()
                .uri("/personnes/" + idriss + suite)
                .cookie(rozenn)
                .with(jeton());
        champs.forEach(demande::param);
        return demande.exchange();
    }

    private String lire(String chemin) {
        var reponse = navigateur.get().uri(chemin).cookie(rozenn).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
