package coop.essaim.documents;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.matrice.CooperativeDEssai;
import coop.essaim.commun.droit.RoleLivre;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Solène Marrec donne son logo à la coopérative.
@EssaiComplet
class LogoTest {

    private static final String CHEMIN = "/administration/cooperative/logo";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Cooperatives cooperatives;

    Cookie solene;

    @BeforeEach
    void une_coopérative_sans_logo() {
        PostgresDeTest.superutilisateur().execute("delete from cooperative");
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        new CooperativeDEssai(cooperatives);
        solene = troupe.connecter("solene@exemple.fr");
    }

    @Test
    void une_image_devient_le_logo_de_chaque_page_jusqu_à_son_retrait() throws IOException {
        assertThat(navigateur.get().uri("/logo")).hasStatus(404);
        assertThat(envoyer(png(200, 80, false))).hasStatus(302);

        var logo = cooperatives.actuelle().orElseThrow().logo();
        assertThat(navigateur.get().uri("/").cookie(solene)).bodyText().contains("src=\"/logo?v=" + logo + "\"");
        assertThat(navigateur.get().uri("/connexion")).bodyText().contains("src=\"/logo?v=" + logo + "\"");
        var servi = navigateur.get().uri("/logo").exchange().getResponse();
        assertThat(servi.getContentType()).isEqualTo("image/png");
        assertThat(servi.getHeader("Cache-Control")).contains("immutable");
        assertThat(ImageIO.read(new ByteArrayInputStream(servi.getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(200);

        assertThat(navigateur.post().uri(CHEMIN + "/retrait").cookie(solene).with(jeton()))
                .hasStatus(302);
        assertThat(cooperatives.actuelle().orElseThrow().logo()).isNull();
        assertThat(navigateur.get().uri("/logo")).hasStatus(404);
    }

    @Test
    void ce_qui_n_est_pas_un_logo_est_refusé_et_rien_n_en_reste() throws IOException {
        long avant = contenus();
        assertThat(envoyer("des mots".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("n'est pas une image");
        assertThat(envoyer("<svg/>".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(envoyer(png(900, 900, true))).hasStatus(422).bodyText().contains("dépasse 500 Ko");
        assertThat(envoyer(new byte[0])).hasStatus(422).bodyText().contains("Choisissez l’image du logo.");
        assertThat(cooperatives.actuelle().orElseThrow().logo()).isNull();
        assertThat(contenus()).isEqualTo(avant);
    }

    private static long contenus() {
        return PostgresDeTest.superutilisateur().queryForObject("select count(*) from document", Long.class);
    }

    private MvcTestResult envoyer(byte[] octets) {
        return navigateur
                .post()
                .uri(CHEMIN)
                .multipart()
                .file(new MockMultipartFile("fichier", "logo.png", "image/png", octets))
                .cookie(solene)
                .with(jeton())
                .exchange();
    }

    /// @param bruit des points au hasard, qui ne se compriment pas
    private static byte[] png(int largeur, int hauteur, boolean bruit) throws IOException {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        var hasard = new Random(7);
        for (int x = 0; bruit && x < largeur; x++)
            for (int y = 0; y < hauteur; y++) image.setRGB(x, y, hasard.nextInt());
        var sortie = new ByteArrayOutputStream();
        ImageIO.write(image, "png", sortie);
        return sortie.toByteArray();
    }
}
