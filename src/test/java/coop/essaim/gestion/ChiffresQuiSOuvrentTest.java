package coop.essaim.gestion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Activite;
import coop.essaim.comptabilite.plan.Exercices;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Chaque chiffre ouvre ses lignes, dont la somme est le chiffre ; chaque ligne ouvre sa pièce ou son écriture.
@EssaiComplet
class ChiffresQuiSOuvrentTest {

    private static final String MONTANT = "[−-]?[0-9\\h]+,[0-9]{2}\\h€";
    private static final Pattern LIEN = Pattern.compile("<a href=\"([^\"]+)\">(" + MONTANT + ")</a>");
    private static final Pattern SANS_LIEN = Pattern.compile("<td[^>]*>\\s*(" + MONTANT + ")\\s*</td>");
    private static final Pattern PIECE = Pattern.compile("href=\"(/gestion/activites/[^\"]+/ecritures/[0-9]+)\"");

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Exercices exercices;

    @Autowired
    ApplicationContext contexte;

    private Activite couture;
    private Cookie camille;

    @BeforeEach
    void deux_années_de_couture() {
        ActivitesEnGestion.exercices(exercices);
        var gestion = contexte.getAutowireCapableBeanFactory().createBean(ActivitesEnGestion.class);
        var troupe = new Troupe(comptes, navigateur);
        couture = gestion.ouvrir("Couture " + System.nanoTime());
        gestion.confier(
                couture, troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR"), "Camille", "Aubrée");
        for (var annee : List.of("2025", "2026")) {
            gestion.facturer(couture, annee + "-01-10", "1000.00");
            gestion.facturer(couture, annee + "-02-10", "234.56");
            gestion.encaisser(couture, annee + "-02-20", "600.00");
            gestion.acheter(couture, annee + "-03-05", "312.40");
        }
        camille = troupe.connecter("camille@exemple.fr");
    }

    @Test
    void chaque_chiffre_du_tableau_ouvre_des_lignes_dont_la_somme_est_ce_chiffre() {
        var tableau = texte("/gestion/activites/" + couture.id() + "?au=2026-03-31");
        var chiffres = liens(tableau);
        assertThat(chiffres).as("chiffres ouverts").hasSizeGreaterThan(40);
        assertThat(SANS_LIEN.matcher(tableau).results().map(m -> m.group(1)))
                .as("chiffres qui n'ouvrent rien")
                .isEmpty();

        var ecarts = new ArrayList<String>();
        var pieces = new LinkedHashSet<String>();
        chiffres.forEach((adresse, chiffre) -> {
            var lignes = texte(adresse);
            PIECE.matcher(lignes).results().forEach(m -> pieces.add(m.group(1)));
            var somme = total(lignes);
            if (!somme.equals(chiffre)) ecarts.add(adresse + " : " + chiffre + ", et ses lignes " + somme);
        });
        assertThat(ecarts).isEmpty();
        assertThat(pieces).as("écritures sans pièce dans Essaim").isEmpty();
    }

    @Test
    void le_papier_et_le_classeur_disent_chaque_chiffre_de_la_page(@TempDir Path dossier) throws IOException {
        var adresse = "/gestion/activites/" + couture.id();
        var page = liens(texte(adresse + "?au=2026-03-31")).values();
        assertThat(page).hasSizeGreaterThan(40);
        try (var papier = Loader.loadPDF(lire(adresse + ".pdf?au=2026-03-31").getContentAsByteArray())) {
            var texte = new PDFTextStripper().getText(papier).replaceAll("\\h", " ");
            assertThat(page).allSatisfy(chiffre -> assertThat(texte).contains(chiffre.replaceAll("\\h", " ")));
        }
        var nombres = nombres(Files.write(
                dossier.resolve("tableau.xlsx"),
                lire(adresse + ".xlsx?au=2026-03-31").getContentAsByteArray()));
        assertThat(page).allSatisfy(chiffre -> assertThat(nombres).contains(centimes(chiffre)));
    }

    /// Chaque nombre de chaque feuille du classeur, en centimes.
    private static Set<Long> nombres(Path classeur) throws IOException {
        var nombres = new HashSet<Long>();
        try (var archive = new ZipFile(classeur.toFile())) {
            for (var feuille : Collections.list(archive.entries())) {
                if (!feuille.getName().startsWith("xl/worksheets/")) continue;
                var texte = new String(archive.getInputStream(feuille).readAllBytes(), StandardCharsets.UTF_8);
                Pattern.compile("<v>(-?[0-9.]+)</v>")
                        .matcher(texte)
                        .results()
                        .forEach(m -> nombres.add(new BigDecimal(m.group(1))
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()));
            }
        }
        return nombres;
    }

    private static long centimes(String chiffre) {
        long valeur = Long.parseLong(chiffre.replaceAll("[^0-9]", ""));
        return chiffre.startsWith("−") || chiffre.startsWith("-") ? -valeur : valeur;
    }

    @Test
    void une_ligne_sans_pièce_ouvre_son_écriture_à_qui_ne_lit_que_son_activité() {
        var gestion = contexte.getAutowireCapableBeanFactory().createBean(ActivitesEnGestion.class);
        gestion.payerSansPiece(couture, "2026-03-20", "37.40");
        var lignes = texte("/gestion/activites/" + couture.id() + "/lignes?poste=services&au=2026-03-31");
        var piece = PIECE.matcher(lignes);
        assertThat(piece.find()).isTrue();
        assertThat(texte(piece.group(1)))
                .contains("RELEVE-", "512000", "37,40\u00a0€")
                .doesNotContain("/comptabilite/");

        var autre = gestion.ouvrir("Jardin " + System.nanoTime());
        var ailleurs =
                piece.group(1).replace(couture.id().toString(), autre.id().toString());
        assertThat(lire(ailleurs).getStatus()).isEqualTo(404);
    }

    @Test
    void une_activité_qui_n_existe_pas_se_dit_introuvable_à_qui_les_lit_toutes() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", "GERANCE");
        camille = troupe.connecter("solene@exemple.fr");
        var inconnue = "/gestion/activites/" + UUID.randomUUID();
        for (var fin : List.of("", ".pdf", ".xlsx", "/lignes", "/ecritures/1"))
            assertThat(lire(inconnue + fin).getStatus()).as(fin).isEqualTo(404);
    }

    @Test
    void la_vue_d_ensemble_et_la_mutualisation_ouvrent_les_leurs() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", "GERANCE");
        camille = troupe.connecter("solene@exemple.fr");

        var ligne = texte("/gestion?au=2026-03-31&texte=" + couture.enseigne().replace(" ", "%20"));
        var chiffres = liens(ligne);
        assertThat(chiffres).hasSize(6);
        chiffres.forEach((adresse, chiffre) ->
                assertThat(total(texte(adresse))).as(adresse).isEqualTo(chiffre));

        // 123,46 de contribution : la première tranche, qui ouvre les activités que le nombre compte.
        var mutualisation = texte("/gestion/mutualisation?au=2026-03-31");
        var nombre = Pattern.compile("tranche=0\">([0-9]+)</a>").matcher(mutualisation);
        assertThat(nombre.find()).isTrue();
        var activites = texte("/gestion?fermees=oui&tranche=0&au=2026-03-31");
        assertThat(activites).contains(couture.enseigne()).contains(nombre.group(1) + " activit");
        assertThat(texte("/gestion?fermees=oui&tranche=3&au=2026-03-31")).doesNotContain(couture.enseigne());
    }

    private static Map<String, String> liens(String page) {
        var liens = new LinkedHashMap<String, String>();
        LIEN.matcher(page).results().forEach(m -> liens.put(m.group(1).replace("&amp;", "&"), m.group(2)));
        return liens;
    }

    private static String total(String lignes) {
        int pied = lignes.indexOf("<tfoot>");
        if (pied < 0) return "0,00\u00a0€";
        var montants = Pattern.compile(MONTANT).matcher(lignes.substring(pied));
        assertThat(montants.find()).isTrue();
        return montants.group();
    }

    private String texte(String adresse) {
        var reponse = lire(adresse);
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse lire(String adresse) {
        return navigateur
                .get()
                .uri(URI.create(adresse))
                .cookie(camille)
                .exchange()
                .getResponse();
    }
}
