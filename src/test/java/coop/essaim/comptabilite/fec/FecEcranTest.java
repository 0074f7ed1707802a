package coop.essaim.comptabilite.fec;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.comptabilite.Livre.facture;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.matrice.CooperativeDEssai;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.plan.Exercices;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Ludovic Tanguy remet le FEC de l'année, et reprend celui d'avant.
@EssaiComplet
class FecEcranTest {

    private static final String IMPORT = "/comptabilite/fec/import";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Cooperatives cooperatives;

    @Autowired
    AvancementDesImports avancements;

    final Livre livre = new Livre();
    Cookie ludovic;
    UUID compte;

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        var troupe = new Troupe(comptes, navigateur);
        compte = troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", RoleLivre.COMPTABLE.name());
        ludovic = troupe.connecter("ludovic@exemple.fr");
    }

    @Test
    void l_export_montre_ses_contrôles_puis_donne_le_fichier_et_sa_description() {
        new CooperativeDEssai(cooperatives);
        livre.installer(2026);
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.passer(facture("F-2", "2026-03-31"));
        var exercice = livre.bean(Exercices.class)
                .contenant(le("2026-06-01"))
                .orElseThrow()
                .id();

        assertThat(texte(lire("/comptabilite/fec?exercice=" + exercice))).contains("F-2", "brouillard");
        var fichier = lire("/comptabilite/fec/fichier?exercice=" + exercice);
        assertThat(fichier.getHeader("Content-Disposition")).contains("732829320FEC20261231.txt");
        assertThat(new String(fichier.getContentAsByteArray(), Charset.forName("ISO-8859-15")))
                .contains("F-1")
                .doesNotContain("F-2");
        assertThat(texte(lire("/comptabilite/fec/description?exercice=" + exercice)))
                .contains("ISO 8859-15", "3 lignes");
        assertThat(lire("/comptabilite/fec/fichier?exercice=999999").getStatus())
                .isEqualTo(404);
    }

    @Test
    void un_fichier_s_essaie_à_blanc_puis_s_importe_et_dit_ce_qu_il_a_supposé_et_créé() {
        var bon = ligne("411", "10.00", "0,00") + ligne("706", "0,00", "10,00");
        assertThat(texte(envoyer(bon, "essayer")))
                .contains("Le fichier est bon, et rien n’est gardé", "1 écriture", "2 comptes à créer", "411")
                .contains("Ligne 2 : Le point décimal")
                .doesNotContain("Déjà importés");
        assertThat(livre.lignes()).isEmpty();

        var importe = envoyer(bon, "importer");
        assertThat(importe.getStatus()).isEqualTo(302);
        assertThat(livre.lignes()).contains("411").contains("706");
        var compteRendu = texte(lire(Objects.requireNonNull(importe.getHeader("Location"))));
        assertThat(compteRendu)
                .contains("FEC importé", "732829320FEC20261231.txt", "Ludovic Tanguy", "Lire sa balance")
                .contains("Ligne 2 : Le point décimal", "2 comptes créés", "1 journal créé", "VT", "Ventes");
        assertThat(texte(lire(IMPORT))).contains("Déjà importés", "732829320FEC20261231.txt");
        assertThat(lire(IMPORT + "/999999").getStatus()).isEqualTo(404);
    }

    @Test
    void avec_les_scripts_seul_le_compte_rendu_revient_et_le_fichier_reste_choisi() {
        var bon = ligne("411", "10,00", "0,00") + ligne("706", "0,00", "10,00");
        assertThat(texte(htmx(bon, "essayer")))
                .startsWith("<div id=\"compte-rendu\"")
                .contains("Pressez Importer");
        var refus = htmx(ligne("411", "10,00", "0,00"), "essayer");
        assertThat(refus.getStatus()).isEqualTo(422);
        assertThat(texte(refus)).contains("n'est pas équilibrée").doesNotContain("<html");
        assertThat(htmx(bon, "importer").getHeader("HX-Redirect")).matches(IMPORT + "/[0-9]+");
    }

    @Test
    void chaque_défaut_est_dit_avec_sa_ligne_et_rien_n_entre() {
        var refus = envoyer(ligne("411", "10,00", "0,00") + ligne("706", "0,00", "1 0,00"), "importer");
        assertThat(refus.getStatus()).isEqualTo(422);
        assertThat(texte(refus)).contains("Rien n’est importé", "Ligne 3", "n\u0027est pas un montant");
        assertThat(livre.lignes()).isEmpty();
    }

    @Test
    void la_page_demande_où_en_est_l_import_tant_qu_elle_attend() {
        assertThat(texte(lire(IMPORT))).contains("hx-get=\"" + IMPORT + "/avancement\"", "change from:closest form");
        try (var enCours = avancements.commencer(compte)) {
            assertThat(avancement()).contains("Lecture du fichier…", "load delay:1s");
            enCours.dire("Passé : 2 000 sur 80 000 écritures.");
            assertThat(avancement()).contains("Passé : 2 000 sur 80 000 écritures.");
        }
        assertThat(avancement()).contains("load delay:1s").doesNotContain("Passé");
    }

    private String avancement() {
        return texte(navigateur
                .get()
                .uri(IMPORT + "/avancement")
                .header("HX-Request", "true")
                .cookie(ludovic)
                .exchange()
                .getResponse());
    }

    @Test
    void un_envoi_sans_fichier_le_demande() {
        var refus = navigateur
                .post()
                .uri(IMPORT)
                .cookie(ludovic)
                .with(jeton())
                .exchange()
                .getResponse();
        assertThat(refus.getStatus()).isEqualTo(422);
        assertThat(texte(refus)).contains("Choisissez le fichier des écritures");
    }

    private MockHttpServletResponse envoyer(String lignes, String acte) {
        return envoyer(lignes, acte, false);
    }

    private MockHttpServletResponse htmx(String lignes, String acte) {
        return envoyer(lignes, acte, true);
    }

    private MockHttpServletResponse envoyer(String lignes, String acte, boolean htmx) {
        var octets = (FecTest.ENTETE + "\n" + lignes).getBytes(StandardCharsets.UTF_8);
        var demande = navigateur
                .post()
                .uri(IMPORT)
                .multipart()
                .file(new MockMultipartFile("fichier", "732829320FEC20261231.txt", "text/plain", octets))
                .param("acte", acte)
                .cookie(ludovic)
                .with(jeton());
        if (htmx) demande.header("HX-Request", "true");
        return demande.exchange().getResponse();
    }

    private static String ligne(String compte, String debit, String credit) {
        return "VT;Ventes;1;20260131;%s;Compte;;;P1;20260131;Essai;%s;%s;;;20260201;;\n"
                .formatted(compte, debit, credit)
                .replace(';', '\t');
    }

    private MockHttpServletResponse lire(String chemin) {
        return navigateur
                .get()
                .uri(URI.create(chemin))
                .cookie(ludovic)
                .exchange()
                .getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace("&#39;", "'");
    }
}
