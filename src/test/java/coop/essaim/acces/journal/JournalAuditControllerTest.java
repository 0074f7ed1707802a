package coop.essaim.acces.journal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class JournalAuditControllerTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    Cookie gerance;
    Cookie administration;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        troupe.compte("Anaïs Le Goff", "anais@exemple.fr", RoleLivre.ADMINISTRATEUR.name());
        gerance = troupe.connecter("solene@exemple.fr");
        administration = troupe.connecter("anais@exemple.fr");
    }

    @Test
    void la_gérance_lit_tout_et_l_administrateur_technique_rien_des_métiers() {
        inscrire("paie.bulletin.valider", "bulletin-de-camille");

        assertThat(lire("", gerance)).contains("bulletin-de-camille", "s’est connecté");
        assertThat(lire("", administration)).contains("s’est connecté").doesNotContain("bulletin");
        assertThat(lire(".csv", gerance)).contains("bulletin-de-camille");
        assertThat(lire(".csv", administration)).doesNotContain("bulletin");
        assertThat(lire("?acte=paie.bulletin.valider", administration)).contains("Aucune ligne ne correspond.");
    }

    @Test
    void les_filtres_se_cumulent() {
        assertThat(lire("?personne=sol%C3%A8ne&acte=acces.connexion.reussir", gerance))
                .contains("Solène Marrec")
                .doesNotContain("Anaïs Le Goff</td>");
        assertThat(lire("?du=01/01/2019&au=31/12/2019", gerance)).contains("Aucune ligne ne correspond.");
        assertThat(lire("?personne=%25", gerance)).contains("Aucune ligne ne correspond.");
        assertThat(lire("?chaine=consultation&personne=nul", gerance)).contains("Aucune ligne ne correspond.");
    }

    @Test
    void une_date_illisible_ou_à_l_envers_est_refusée_à_côté_du_champ() {
        assertThat(demander("?du=trente+mars", gerance).getStatus()).isEqualTo(422);
        assertThat(texte(demander("?du=trente+mars", gerance))).contains("Écrivez une date comme 12/03/2026");
        assertThat(texte(demander("?du=12/03/2026&au=11/03/2026", gerance)))
                .contains("Choisissez une date de fin qui suit le 12");
    }

    @Test
    void la_page_suivante_continue_sans_répéter() {
        for (int i = 0; i < 60; i++) inscrire("essai.acte.faire", "ligne-" + i + "-");
        var premiere = lire("?acte=essai.acte.faire", gerance);
        assertThat(premiere).contains("ligne-59-", "ligne-10-").doesNotContain("ligne-9-");
        var suite = premiere.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(texte(navigateur
                        .get()
                        .uri(URI.create(suite))
                        .cookie(gerance)
                        .exchange()
                        .getResponse()))
                .contains("ligne-9-", "ligne-0-")
                .doesNotContain("ligne-10-");
    }

    @Test
    void un_changement_se_lit_avant_puis_après() {
        transaction.executeWithoutResult(_ -> journal.inscrire(
                "acces.compte.renommer",
                Objet.de("compte", "1"),
                Map.of("nom", "Camille Aubree", "actif", true),
                Map.of("nom", "Camille <b>Aubrée</b>", "actif", true)));
        assertThat(lire("?acte=acces.compte.renommer", gerance))
                .contains("nom : Camille Aubree → Camille &lt;b&gt;Aubrée&lt;/b&gt;")
                .contains("a changé le nom d’un compte")
                .doesNotContain("actif :");
    }

    @Test
    void un_compte_se_lit_par_son_nom_et_son_adresse_et_son_identifiant_reste() {
        var solene =
                comptes.trouverParCourriel("solene@exemple.fr").orElseThrow().id();
        assertThat(lire("?acte=acces.connexion.reussir&objet=" + solene, gerance))
                .contains(">Solène Marrec</a>", "compte · solene@exemple.fr", "<code>" + solene + "</code>")
                .contains("Seulement ce qui concerne Solène Marrec <code>")
                .doesNotContain(">" + solene + "</a>");
        assertThat(lire(".csv?acte=acces.connexion.reussir", administration))
                .contains("Solène Marrec;compte · solene@exemple.fr;" + solene);

        inscrire("essai.acte.citer", solene.toString());
        transaction.executeWithoutResult(_ -> journal.inscrire(
                "essai.acte.citer", Objet.de("essai", "1"), Map.of(), Map.of("par", solene.toString())));
        transaction.executeWithoutResult(_ ->
                journal.inscrire("essai.acte.citer", Objet.de("essai", "2"), Map.of(), Map.of("role", "PAIE_SOCIAL")));
        assertThat(lire("?acte=essai.acte.citer", gerance)).contains("par : Solène Marrec", "rôle : Paie et social");
    }

    @Test
    void une_adresse_que_rien_ne_sert_garde_le_menu_et_la_recherche_de_la_personne_connectée() {
        for (var chemin : new String[] {"/nulle-part", "/administration/journal/nulle-part"}) {
            var reponse =
                    navigateur.get().uri(chemin).cookie(gerance).exchange().getResponse();
            assertThat(reponse.getStatus()).isEqualTo(404);
            assertThat(texte(reponse)).contains("Cette page n’existe pas", "Solène Marrec", "/recherche", "Accueillir");
        }
        var envoi = navigateur
                .get()
                .uri("/preferences/apparence")
                .cookie(gerance)
                .exchange()
                .getResponse();
        assertThat(envoi.getStatus()).isEqualTo(405);
        assertThat(texte(envoi)).contains("Cette adresse s’utilise autrement", "Solène Marrec");
        assertThat(texte(navigateur.get().uri("/nulle-part").exchange().getResponse()))
                .doesNotContain("Solène Marrec");
    }

    @Test
    void l_export_neutralise_les_formules_et_donne_l_empreinte() throws IOException {
        inscrire("essai.acte.exporter", "x");
        transaction.executeWithoutResult(
                _ -> journal.inscrire("essai.acte.exporter", Objet.de("=cmd|' /C calc'!A0", "1"), Map.of(), Map.of()));
        var csv = lire(".csv?acte=essai.acte.exporter", gerance);
        assertThat(csv).contains("'=cmd|").containsPattern(";[0-9a-f]{64}");

        var classeur = demander(".xlsx?acte=essai.acte.exporter", gerance);
        assertThat(classeur.getHeader("Content-Disposition")).startsWith("attachment");
        try (var archive = new ZipInputStream(new ByteArrayInputStream(classeur.getContentAsByteArray()))) {
            assertThat(archive.getNextEntry()).isNotNull();
        }
    }

    private void inscrire(String acte, String objet) {
        transaction.executeWithoutResult(_ -> journal.inscrire(acte, Objet.de("essai", objet), Map.of(), Map.of()));
    }

    private String lire(String suite, Cookie session) {
        var reponse = demander(suite, session);
        assertThat(reponse.getStatus()).as(suite).isEqualTo(200);
        return texte(reponse);
    }

    private MockHttpServletResponse demander(String suite, Cookie session) {
        return navigateur
                .get()
                .uri(URI.create("/administration/journal" + suite))
                .cookie(session)
                .exchange()
                .getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
