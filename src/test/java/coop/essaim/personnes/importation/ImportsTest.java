package coop.essaim.personnes.importation;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.tableur.Execution;
import coop.essaim.commun.tableur.Importations;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class ImportsTest {

    private static final String DEUX = """
            Prénom;Nom de famille;Date de naissance;E-mail;Tél;CP;Ville;Adresse;Remarque
            Enora;Le Goff;02/04/1985;enora@exemple.fr;06 12 34 56 78;44000;Nantes;12 rue des Lilas;à rappeler
            Malo;Guéguen;;malo@exemple.fr;;;;;
            """;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Imports imports;

    @Autowired
    Importations importations;

    @Autowired
    JdbcClient jdbc;

    Cookie maud;
    UUID compte;

    @BeforeEach
    void la_troupe() {
        var base = PostgresDeTest.superutilisateur();
        base.execute("truncate import_ligne, import_de_fiches");
        base.execute(
                "update personne set anonymisee_a = now() where courriel in ('enora@exemple.fr', 'malo@exemple.fr')");
        var troupe = new Troupe(comptes, navigateur);
        compte = troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        maud = troupe.connecter("maud@exemple.fr");
    }

    @Test
    void un_fichier_se_dépose_se_relit_puis_ouvre_toutes_ses_fiches() {
        var chemin = deposer(DEUX.getBytes(StandardCharsets.UTF_8));

        assertThat(lire(chemin))
                .contains(
                        "2 fiches à ouvrir, 0 déjà connue, 0 ligne refusée",
                        "Enora Le Goff",
                        "Par exemple : à rappeler");
        assertThat(ouvertes()).isZero();
        assertThat(envoyer(chemin + "/execution")).hasStatus(302);

        assertThat(ouvertes()).isEqualTo(2);
        assertThat(jdbc.sql("""
                        select p.naissance || ' ' || p.telephone || ' ' || a.commune || ' ' || a.departement
                          from pub_personne p join pub_personne_adresse a on a.personne_id = p.id
                         where p.courriel = 'enora@exemple.fr' and not p.anonymisee""").query(String.class).single()).isEqualTo("1985-04-02 +33612345678 Nantes 44");
        assertThat(lire(chemin)).contains("Le fichier est effacé");
        assertThat(envoyer(chemin + "/execution")).hasStatus(302);
        assertThat(ouvertes()).as("rejouer ne double rien").isEqualTo(2);
    }

    @Test
    void le_même_fichier_redéposé_reconnaît_ses_lignes() {
        envoyer(deposer(DEUX.getBytes(StandardCharsets.UTF_8)) + "/execution");
        var encore = deposer(DEUX.getBytes(StandardCharsets.UTF_8));

        assertThat(lire(encore)).contains("Déjà connue : Enora Le Goff", "0 fiche à ouvrir, 2 déjà connues");
        assertThat(importations.executer(imports, id(encore), compte)).isEqualTo(new Execution.Faite(0, 2));
        assertThat(ouvertes()).isEqualTo(2);
    }

    @Test
    void une_seule_ligne_refusée_et_rien_n_est_pris_chaque_phrase_à_sa_ligne() {
        var chemin = deposer("""
                prenom,nom,naissance,email,cp,ville
                Enora,Le Goff,02/04/1985,enora@exemple.fr,,
                Malo,,31/02/1990,pas-un-courriel,44000,
                Enora,LE GOFF,02/04/1985,enora@exemple.fr,,
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(lire(chemin))
                .contains(
                        "2 lignes refusées",
                        "Nom d’usage : Écrivez-le",
                        "Date de naissance :",
                        "Courriel :",
                        "elle dit la même chose que la ligne 2");
        assertThat(importations.executer(imports, id(chemin), compte)).isEqualTo(new Execution.Refusee(2));
        assertThat(ouvertes()).isZero();
    }

    @Test
    void les_colonnes_se_disent_à_l_écran() {
        var chemin = deposer("A;B\nEnora;Le Goff\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lire(chemin)).contains("1 ligne refusée");

        assertThat(navigateur
                        .post()
                        .uri(chemin + "/colonnes")
                        .cookie(maud)
                        .with(jeton())
                        .param("colonne0", "PRENOM")
                        .param("colonne1", "NOM")
                        .exchange())
                .hasStatus(302);
        assertThat(lire(chemin)).contains("1 fiche à ouvrir");
    }

    @Test
    void une_personne_déjà_connue_n_est_pas_rouverte_et_un_doute_se_note() {
        personnes.ouvrir(new NouvellePersonne(null, "Le Goff", "Enora", LocalDate.of(1985, 4, 2), null, null), null);
        personnes.ouvrir(
                new NouvellePersonne(
                        null, "Guéguen-Roux", "Maël", null, new coop.essaim.commun.Courriel("malo@exemple.fr"), null),
                null);

        assertThat(lire(deposer(DEUX.getBytes(StandardCharsets.UTF_8))))
                .contains("Déjà connue : Enora Le Goff", "Ressemble à Maël Guéguen-Roux");
        PostgresDeTest.superutilisateur()
                .execute("update personne set anonymisee_a = now() where nom in ('Le Goff', 'Guéguen-Roux')");
    }

    @Test
    void un_classeur_se_lit_avec_ses_dates_et_ses_nombres() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "essai", "1.0")) {
            var feuille = classeur.newWorksheet("Personnes");
            var titres = java.util.List.of("Prénom", "Nom", "Naissance", "Téléphone", "CP", "Ville");
            for (int c = 0; c < titres.size(); c++) feuille.value(0, c, titres.get(c));
            feuille.value(1, 0, "Enora");
            feuille.value(1, 1, "Le Goff");
            feuille.value(1, 2, LocalDate.of(1985, 4, 2));
            feuille.style(1, 2).format("dd/mm/yyyy").set();
            feuille.value(1, 3, 612345678);
            feuille.value(1, 4, 1000);
            feuille.value(1, 5, "Bourg-en-Bresse");
            feuille.value(1, 6, "1 place Bernard");
            feuille.value(0, 6, "Adresse");
        }
        var lu = Tableur.lire(sortie.toByteArray()).valeur();
        var colonnes = lu.titres().stream().map(Champ.CHAMPS::devine).toList();
        var ligne = LectureDeLigne.lire(2, colonnes, lu.lignes().getFirst(), LocalDate.of(2026, 11, 27));

        assertThat(ligne.refus()).isEmpty();
        var contenu = ligne.contenu();
        assertThat(contenu.personne().naissance()).isEqualTo(LocalDate.of(1985, 4, 2));
        assertThat(contenu.personne().telephone()).hasToString("06\u00a012\u00a034\u00a056\u00a078");
        assertThat(contenu.adresse().codePostal()).isEqualTo("01000");
    }

    @Test
    void un_fichier_de_Windows_se_lit_et_un_fichier_vide_se_refuse() {
        var lu = Tableur.lire("Prénom;Nom\nGaëlle;Guéguen\n".getBytes(Charset.forName("windows-1252")));
        assertThat(lu.valeur().lignes().getFirst()).containsExactly("Gaëlle", "Guéguen");

        assertThat(Tableur.lire("Prénom;Nom\n".getBytes(StandardCharsets.UTF_8))
                        .refus()
                        .orElseThrow())
                .contains("n’a pas de ligne à prendre");
        assertThat(Tableur.lire(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}).refus().orElseThrow())
                .contains("ne se lit pas");
    }

    @Test
    void le_fichier_est_chiffré_dans_la_base_et_s_efface_le_lendemain() {
        var chemin = deposer(DEUX.getBytes(StandardCharsets.UTF_8));
        assertThat(jdbc.sql("select position('Enora'::bytea in contenu) > 0 from import_de_fiches")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        jdbc.sql("update import_de_fiches set depose_a = depose_a - interval '25 hours'")
                .update();
        importations.menage();

        assertThat(lire(chemin)).contains("effacé sans être pris");
        assertThat(importations.executer(imports, id(chemin), compte)).isEqualTo(new Execution.Inconnue());
    }

    private long ouvertes() {
        return jdbc.sql("""
                select count(*) from pub_personne
                 where courriel in ('enora@exemple.fr', 'malo@exemple.fr') and not anonymisee""").query(Long.class).single();
    }

    private static UUID id(String chemin) {
        return UUID.fromString(chemin.substring(chemin.lastIndexOf('/') + 1));
    }

    private String deposer(byte[] octets) {
        var reponse = navigateur
                .post()
                .uri("/personnes/import")
                .multipart()
                .file(new MockMultipartFile("fichier", "personnes.csv", "text/csv", octets))
                .cookie(maud)
                .with(jeton())
                .exchange();
        assertThat(reponse).hasStatus(302);
        return reponse.getResponse().getHeader("Location");
    }

    private MvcTestResult envoyer(String chemin) {
        return navigateur.post().uri(chemin).cookie(maud).with(jeton()).exchange();
    }

    private String lire(String chemin) {
        var reponse = navigateur.get().uri(chemin).cookie(maud).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
