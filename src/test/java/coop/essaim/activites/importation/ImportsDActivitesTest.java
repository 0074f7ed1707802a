package coop.essaim.activites.importation;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.tableur.Execution;
import coop.essaim.commun.tableur.Importations;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class ImportsDActivitesTest {

    private final String suite = UUID.randomUUID().toString().substring(0, 8);
    private final String malo = "malo-" + suite + "@exemple.fr";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    ImportsDActivites imports;

    @Autowired
    Importations importations;

    @Autowired
    JdbcClient jdbc;

    Cookie maud;
    UUID compte;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        compte = troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        maud = troupe.connecter("maud@exemple.fr");
        personnes.ouvrir(new NouvellePersonne(null, "Guéguen", "Malo", null, new Courriel(malo), null), null);
    }

    @Test
    void un_fichier_ouvre_ses_activités_leur_section_leur_entrepreneur_et_leur_contribution() {
        var chemin = deposer("""
                Activité;Date d’ouverture;Métier;Code APE;Entrepreneur;Contribution;Assiette;Délibération
                Jardins %1$s;01/09/2026;jardins;8130Z;%2$s;12,5;facturé;AG du 12 juin 2026
                Menuiserie %1$s;02/09/2026;;;;;;
                """.formatted(suite, malo));

        assertThat(lire(chemin))
                .contains("2 activités à ouvrir, 0 déjà ouverte, 0 ligne refusée", "menée par Malo Guéguen.");
        assertThat(ouvertes()).as("un essai à blanc n'ouvre rien").isEmpty();

        envoyer(chemin + "/execution");
        assertThat(ouvertes()).containsExactly("Jardins " + suite, "Menuiserie " + suite);
        assertThat(jdbc.sql("""
                        select a.naf || ' ' || e.part || ' ' || e.du || ' ' || c.taux || ' ' || c.base || ' ' || s.libelle
                          from pub_activite a
                          join pub_activite_entrepreneur e on e.activite_id = a.id
                          join pub_contribution c on c.activite_id = a.id
                          join pub_section s on s.code = a.section
                         where a.enseigne = :enseigne""")
                        .param("enseigne", "Jardins " + suite)
                        .query(String.class)
                        .single())
                .isEqualTo("81.30Z 100.00 2026-09-01 12.500 FACTURE Jardins " + suite);
        assertThat(lire(chemin)).contains("2 activités ouvertes", "Le fichier est effacé");
        assertThat(importations.executer(imports, id(chemin), compte)).isEqualTo(new Execution.DejaFaite());
    }

    @Test
    void une_seule_ligne_refusée_et_rien_n_est_pris_chaque_phrase_à_sa_ligne() {
        var chemin = deposer("""
                enseigne,ouverte_le,naf,entrepreneur,contribution
                Jardins %1$s,01/09/2026,,,
                ,31/02/2026,menuiserie,personne@nulle-part.fr,10
                JARDINS %1$s,01/10/2026,,,
                """.formatted(suite));

        assertThat(lire(chemin))
                .contains(
                        "2 lignes refusées",
                        "Enseigne : Écrivez-la",
                        "Ouverte le :",
                        "Code NAF : Écrivez le code",
                        "Entrepreneur : Importez d’abord sa fiche",
                        "Base de la contribution : Écrivez",
                        "Décision d’assemblée : Écrivez la décision",
                        "la ligne 2 porte la même");
        assertThat(importations.executer(imports, id(chemin), compte)).isEqualTo(new Execution.Refusee(2));
        assertThat(ouvertes()).isEmpty();
    }

    @Test
    void un_classeur_redéposé_reconnaît_ses_enseignes_et_ses_colonnes_se_disent_à_l_écran() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "essai", "1.0")) {
            var feuille = classeur.newWorksheet("Enseignes");
            var titres = List.of("A", "B");
            for (int c = 0; c < titres.size(); c++) feuille.value(0, c, titres.get(c));
            feuille.value(1, 0, "Couture " + suite);
            feuille.value(1, 1, LocalDate.of(2026, 9, 1));
            feuille.style(1, 1).format("dd/mm/yyyy").set();
        }
        var premier = deposer(sortie.toByteArray());
        assertThat(lire(premier)).contains("1 ligne refusée");
        navigateur
                .post()
                .uri(premier + "/colonnes")
                .cookie(maud)
                .with(jeton())
                .param("colonne0", "ENSEIGNE")
                .param("colonne1", "OUVERTE_LE")
                .exchange();
        assertThat(lire(premier)).contains("1 activité à ouvrir");
        envoyer(premier + "/execution");

        var encore = deposer("Enseigne;Ouverture\ncouture %s;01/09/2026\n".formatted(suite));
        assertThat(lire(encore)).contains("0 activité à ouvrir, 1 déjà ouverte", "elle ne change pas");
        assertThat(importations.executer(imports, id(encore), compte)).isEqualTo(new Execution.Faite(0, 1));
        assertThat(ouvertes()).hasSize(1);
    }

    @Test
    void deux_personnes_du_même_nom_demandent_un_courriel_et_le_modèle_se_télécharge() {
        personnes.ouvrir(new NouvellePersonne(null, "Homonyme " + suite, "Ana", null, null, null), null);
        personnes.ouvrir(new NouvellePersonne(null, "Homonyme " + suite, "Ana", null, null, null), null);

        assertThat(lire(deposer(
                        "Enseigne;Ouverture;Entrepreneur\nVélos %1$s;01/09/2026;Ana Homonyme %1$s\n".formatted(suite))))
                .contains("Écrivez son courriel : plusieurs fiches portent ce nom.");
        assertThat(lire("/activites/import/modele.csv")).contains("Enseigne", "Décision d’assemblée", "14.12Z");
    }

    @Test
    void un_fichier_oublié_s_efface_le_lendemain() {
        var chemin = deposer("Enseigne;Ouverture\nVélos %s;01/09/2026\n".formatted(suite));
        jdbc.sql("update import_de_fiches set depose_a = depose_a - interval '25 hours'")
                .update();
        importations.menage();

        assertThat(lire(chemin)).contains("effacé sans être pris");
        assertThat(importations.executer(imports, id(chemin), compte)).isEqualTo(new Execution.Inconnue());
    }

    private List<String> ouvertes() {
        return jdbc.sql("select enseigne from pub_activite where enseigne ilike '%' || :suite order by enseigne")
                .param("suite", suite)
                .query(String.class)
                .list();
    }

    private static UUID id(String chemin) {
        return UUID.fromString(chemin.substring(chemin.lastIndexOf('/') + 1));
    }

    private String deposer(String texte) {
        return deposer(texte.getBytes(StandardCharsets.UTF_8));
    }

    private String deposer(byte[] octets) {
        var reponse = navigateur
                .post()
                .uri("/activites/import")
                .multipart()
                .file(new MockMultipartFile("fichier", "activites.csv", "text/csv", octets))
                .cookie(maud)
                .with(jeton())
                .exchange();
        assertThat(reponse).hasStatus(302);
        return reponse.getResponse().getHeader("Location");
    }

    private void envoyer(String chemin) {
        assertThat(navigateur.post().uri(chemin).cookie(maud).with(jeton()).exchange())
                .hasStatus(302);
    }

    private String lire(String chemin) {
        var reponse = navigateur.get().uri(chemin).cookie(maud).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
