package coop.essaim.paie.simulateur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.documents.PapierDEssai;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@EssaiComplet
class SimulateurControllerTest {

    private static final String QUESTION =
            "sens=COUT&montant=2000&mois=2026-11&statut=CESA&heures=35&mutuelle=oui&impot=";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Activites activites;

    Cookie maud;
    Cookie camille;

    @BeforeEach
    void la_troupe() {
        PostgresDeTest.superutilisateur().execute("delete from reglage_de_paie");
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud-paie@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        troupe.compte("Camille Aubrée", "camille-paie@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        maud = troupe.connecter("maud-paie@exemple.fr");
        camille = troupe.connecter("camille-paie@exemple.fr");
    }

    @Test
    void sans_compte_la_page_dit_le_net_en_une_phrase_sur_des_chiffres_inventés() {
        assertThat(navigateur.get().uri("/simulateur?" + QUESTION))
                .hasStatusOk()
                .bodyText()
                .contains("Avec 2\u202f000,00\u00a0€ à dépenser en novembre 2026, vous touchez 1\u202f454,02\u00a0€")
                .contains("Chiffres inventés")
                .contains("<svg", "Voir les chiffres")
                .doesNotContain("simulateur.pdf");
        assertThat(navigateur.get().uri("/simulateur")).hasStatusOk().bodyText().contains("à dépenser en");
    }

    @Test
    void les_trois_sens_et_le_chiffre_d_affaires_ont_leur_phrase() {
        assertThat(corps("/simulateur?" + QUESTION.replace("COUT", "NET"))).contains("Pour toucher 2\u202f000,00");
        assertThat(corps("/simulateur?" + QUESTION.replace("COUT", "BRUT"))).contains("Un brut de 2\u202f000,00");
        assertThat(corps("/simulateur?" + QUESTION + "&facture=3000&frais=400&contribution=10"))
                .contains("Avec 2\u202f300,00\u00a0€ à dépenser", "Contribution coopérative (10\u00a0%)");
    }

    @Test
    void chaque_ligne_est_expliquée_avec_son_texte() {
        assertThat(corps("/simulateur?" + QUESTION))
                .contains("Vous ouvre des droits au chômage", "C. trav. L5422-9")
                .contains("Rend à la coopérative une partie de ses cotisations", "CSS L241-13");
    }

    @Test
    void des_scénarios_se_comparent_côte_à_côte_et_se_retirent() {
        var page = corps("/simulateur?" + QUESTION + "&avec=BRUT~180000~2026-11~SALARIE~35~non~&avec=n-importe-quoi");

        assertThat(page)
                .contains("Scénarios comparés", "Scénario A", "1\u202f800,00\u00a0€ bruts", "Retirer")
                .contains("name=\"avec\" value=\"BRUT~180000~2026-11~SALARIE~35~non~\"");
    }

    @ParameterizedTest(name = "{0} = « {1} » : {2}")
    @CsvSource(delimiter = '|', textBlock = """
            montant=2000   | montant=beaucoup | Écrivez un montant
            montant=2000   | montant=0        | supérieure à zéro
            montant=2000   | montant=9000000  | supérieure à zéro
            sens=COUT      | sens=VOL         | Choisissez ce que vous connaissez
            mois=2026-11   | mois=1999-01     | Choisissez un mois de la liste
            statut=CESA    | statut=STAGE     | Choisissez le contrat
            heures=35      | statut=SALARIE&heures=60 | entre 0 et 35
            impot=         | impot=abc        | Écrivez un taux
            impot=         | facture=100&frais=500&contribution=10 | facturez davantage
            """)
    void un_champ_à_revoir_le_dit_à_côté_avec_le_code_422(String bon, String mauvais, String phrase) {
        var adresse = bon.startsWith("heures")
                ? QUESTION.replace("statut=CESA&heures=35", mauvais)
                : QUESTION.replace(bon, mauvais);
        assertThat(navigateur.get().uri("/simulateur?" + adresse))
                .hasStatus(422)
                .bodyText()
                .contains(phrase);
    }

    @Test
    void un_budget_trop_petit_dit_le_minimum() {
        assertThat(corps("/simulateur?" + QUESTION.replace("2000", "5"))).contains("il faut au moins 21,60");
    }

    @Test
    void l_année_dit_ce_que_lisser_rapporte() {
        assertThat(corps("/simulateur/annee?sens=COUT&montant=20000&annee=2026&statut=CESA&mutuelle=oui"))
                .contains("Versés chaque mois, 20\u202f000,00", "Les verser en une fois en ôterait", "CSS D241-27");
        assertThat(navigateur.get().uri("/simulateur/annee?sens=COUT&montant=x&annee=2026&statut=CESA&mutuelle=oui"))
                .hasStatus(422);
    }

    @Test
    void l_entrepreneur_simule_pour_son_activité_et_celle_d_autrui_n_existe_pas() {
        var autre = ouvrir("Menuiserie des Landes " + UUID.randomUUID());

        assertThat(navigateur.get().uri("/paie/simulateur").cookie(camille)).hasStatusOk();
        assertThat(navigateur.get().uri("/paie/simulateur?activite=" + autre).cookie(camille))
                .hasStatus(404);
        assertThat(navigateur.get().uri("/paie/simulateur?activite=n-importe").cookie(camille))
                .hasStatus(404);
        assertThat(navigateur.get().uri("/paie/simulateur?activite=" + autre).cookie(maud))
                .hasStatusOk()
                .bodyText()
                .contains("Votre trésorerie", "Disponible au");
    }

    @Test
    void la_simulation_s_imprime() throws Exception {
        var reponse = navigateur
                .get()
                .uri("/paie/simulateur.pdf?" + QUESTION)
                .cookie(camille)
                .exchange();

        assertThat(reponse).hasStatusOk().hasContentType("application/pdf");
        assertThat(texte(reponse)).contains("Avec 2 000,00 € à dépenser", "Versé sur votre compte", "Retraite");
        assertThat(navigateur.get().uri("/paie/simulateur.pdf?montant=x").cookie(camille))
                .hasStatus(404);
    }

    @Test
    void le_papier_garde_les_scénarios_comparés_et_le_chiffre_d_affaires() throws Exception {
        var question = QUESTION + "&facture=3000&frais=400&contribution=10&avec=BRUT~180000~2026-11~SALARIE~35~non~";
        var page = navigateur
                .get()
                .uri("/paie/simulateur?" + question)
                .cookie(camille)
                .exchange();
        assertThat(page).hasStatusOk();
        var lien = java.util.regex.Pattern.compile("/paie/simulateur\\.pdf\\?[^\"]+")
                .matcher(page.getResponse().getContentAsString().replace("&amp;", "&"));
        assertThat(lien.find()).isTrue();

        assertThat(texte(navigateur
                        .get()
                        .uri(java.net.URI.create(lien.group()))
                        .cookie(camille)
                        .exchange()))
                .contains("Facturé, hors taxes", "3 000,00 €", "Contribution coopérative (10 %)")
                .contains("Scénarios comparés", "1 800,00 € bruts");
    }

    @Test
    void l_année_s_imprime_avec_la_trésorerie_de_l_activité() throws Exception {
        var activite = ouvrir("Brasserie du Sillon " + UUID.randomUUID());
        var annee = "sens=COUT&montant=24000&annee=2026&statut=CESA&mutuelle=oui&activite=" + activite;

        assertThat(navigateur.get().uri("/paie/simulateur/annee?" + annee).cookie(maud))
                .hasStatusOk()
                .bodyText()
                .contains("Votre trésorerie", "Disponible au", "le disponible n’en paie pas encore un")
                .contains("/paie/simulateur/annee.pdf?sens=COUT");
        var papier = navigateur
                .get()
                .uri("/paie/simulateur/annee.pdf?" + annee)
                .cookie(maud)
                .exchange();
        assertThat(papier).hasStatusOk().hasContentType("application/pdf");
        assertThat(texte(papier))
                .contains("Versés chaque mois, 24 000,00 € dépensés en 2026")
                .contains("La trésorerie de l’activité", "Tous les mois", "En décembre seul")
                .contains("janvier 2026", "décembre 2026", "L’année");
        var octets = papier.getResponse().getContentAsByteArray();
        assertThat(PapierDEssai.manquements(octets, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PapierDEssai.manquements(octets, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(navigateur.get().uri("/paie/simulateur/annee.pdf?" + annee).cookie(camille))
                .hasStatus(404);
        assertThat(navigateur.get().uri("/paie/simulateur/annee.pdf?montant=x").cookie(maud))
                .hasStatus(404);
    }

    @Test
    void le_bulletin_d_essai_se_montre_et_s_imprime_selon_les_deux_modèles() throws Exception {
        assertThat(navigateur.get().uri("/paie/bulletin-d-essai?" + QUESTION).cookie(camille))
                .hasStatusOk()
                .bodyText()
                .contains("Montant net social", "la personne est inventée");
        for (var modele : new String[] {"2026", "2027"}) {
            var reponse = navigateur
                    .get()
                    .uri("/paie/bulletin-d-essai.pdf?" + QUESTION + "&modele=" + modele)
                    .cookie(camille)
                    .exchange();
            assertThat(reponse).hasStatusOk();
            assertThat(texte(reponse)).contains("Ce document n’est pas un bulletin de paie", "Camille Aubrée");
        }
        assertThat(navigateur
                        .get()
                        .uri("/paie/bulletin-d-essai.pdf?" + QUESTION + "&modele=1999")
                        .cookie(camille))
                .hasStatus(404);
    }

    private ActiviteId ouvrir(String enseigne) {
        if (activites.ouvrir(enseigne, LocalDate.of(2026, 1, 1), null) instanceof Ouverture.Faite(var activite))
            return activite.id();
        throw new AssertionError(enseigne);
    }

    private String corps(String adresse) {
        var reponse = navigateur.get().uri(adresse).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .replace("&amp;", "&");
    }

    private static String texte(MvcTestResult reponse) throws Exception {
        try (var pdf = Loader.loadPDF(reponse.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\u00a0\\u202f\\s]+", " ");
        }
    }
}
