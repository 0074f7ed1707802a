package coop.essaim.parcours.papier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@EssaiComplet
class GabaritsTest {

    @Autowired
    Gabarits gabarits;

    @Autowired
    Papiers papiers;

    @ParameterizedTest
    @EnumSource
    void chaque_gabarit_livré_s_imprime_avec_ses_champs(Gabarit gabarit) throws IOException {
        var texte = texte(papiers.apercu(gabarit, LocalDate.of(2026, 9, 1)));
        assertThat(texte).contains("Camille Aubrée").doesNotContain("{{", "}}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <p>Bonjour {{personne.nom}}                 | Fermez chaque balise
            <p>Bonjour {{personne.prenom}}</p>          | {{personne.prenom}} n’en est pas un
            <p>{{sortie.le}}</p>                        | {{sortie.le}} : ce papier ne sait pas le remplir
            <p>{{personne.nom}</p>                      | deux accolades
            <script>alert(1)</script>                   | Retirez la balise <script>
            <p onclick="x()">Bonjour</p>                | Retirez les attributs de la balise <p>
            <img src="http://exemple.fr/a.png"/>        | Retirez la balise <img>
            Bonjour                                     | Écrivez au moins un titre
            """)
    void un_gabarit_mal_écrit_est_refusé_avec_sa_phrase(String html, String phrase) {
        assertThat(gabarits.enregistrer(Gabarit.CESA, html, null))
                .isInstanceOfSatisfying(
                        Gabarits.Enregistrement.Refuse.class,
                        refus -> assertThat(refus.phrase()).contains(phrase));
        assertThat(gabarits.courante(Gabarit.CESA).numero()).isZero();
    }

    @Test
    void une_version_s_ajoute_sans_changer_les_précédentes_et_une_valeur_ne_devient_jamais_du_HTML()
            throws IOException {
        var html = "<h1>Bonjour {{personne.nom}}</h1><p>{{lettre.motif}}</p>";
        assertThat(gabarits.enregistrer(Gabarit.NON_ADMISSION, html, null))
                .isEqualTo(new Gabarits.Enregistrement.Fait(1));
        assertThat(gabarits.enregistrer(Gabarit.NON_ADMISSION, html + " ", null))
                .isEqualTo(new Gabarits.Enregistrement.SansEffet());
        assertThat(gabarits.enregistrer(Gabarit.NON_ADMISSION, html.replace("Bonjour", "Madame, Monsieur,"), null))
                .isEqualTo(new Gabarits.Enregistrement.Fait(2));

        var octets = papiers.imprimer(
                Gabarit.NON_ADMISSION,
                "Lettre",
                LocalDate.of(2026, 9, 1),
                Map.of("personne.nom", "Camille <b>Aubrée</b>", "lettre.motif", "Une ligne\nPuis l’autre {{date}}"));
        assertThat(texte(octets))
                .contains("Madame, Monsieur, Camille <b>Aubrée</b>", "Une ligne Puis l’autre {{date}}");
        assertThatThrownBy(() -> new JdbcTemplate(PostgresDeTest.courante()).update("update gabarit set html = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    private static String texte(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
