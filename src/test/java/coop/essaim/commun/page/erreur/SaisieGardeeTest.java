package coop.essaim.commun.page.erreur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.page.erreur.SaisieGardee.Champ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/// Ce qu'un envoi refusé rend à qui l'avait tapé, et à personne d'autre.
class SaisieGardeeTest {

    private static final String FORMULAIRE = "application/x-www-form-urlencoded";

    @Test
    void un_envoi_d_une_page_d_essaim_se_rend_sans_son_jeton_et_avec_chaque_valeur() {
        var demande = envoi("/devis", "same-origin", null);
        demande.addParameter("_csrf", "jeton");
        demande.addParameter("objet", "Une étagère « sur mesure »");
        demande.addParameter("lignes", "1", "2");
        assertThat(SaisieGardee.garder(demande)).isTrue();
        var gardee = SaisieGardee.de(demande).orElseThrow();
        assertThat(gardee.adresse()).isEqualTo("/devis");
        assertThat(gardee.champs())
                .containsExactlyInAnyOrder(
                        new Champ("objet", "Une étagère « sur mesure »"),
                        new Champ("lignes", "1"),
                        new Champ("lignes", "2"));
    }

    /// Le port par défaut ne s'écrit pas dans `Origin` ; l'adresse d'essai est `http://localhost`.
    @ParameterizedTest(name = "{0}, Sec-Fetch-Site {1}, Origin {2} : {3}")
    @CsvSource(nullValues = "-", textBlock = """
            /devis, same-origin, -, true
            /devis, -, http://localhost, true
            /devis, -, -, false
            /devis, cross-site, -, false
            /devis, same-site, -, false
            /devis, none, -, false
            /devis, cross-site, http://localhost, false
            /devis, -, http://ailleurs.example, false
            /devis, -, http://localhost:8081, false
            /devis, -, https://localhost, false
            /devis, -, null, false
            /connexion, same-origin, -, false
            /connexion/code, same-origin, -, false
            /mon-compte/mot-de-passe, same-origin, -, false
            """)
    void seule_une_page_d_ici_et_qui_ne_porte_pas_de_secret(
            String chemin, String site, String origine, boolean attendu) {
        var demande = envoi(chemin, site, origine);
        demande.addParameter("objet", "Une étagère");
        assertThat(SaisieGardee.garder(demande)).isEqualTo(attendu);
        assertThat(SaisieGardee.de(demande).isPresent()).isEqualTo(attendu);
    }

    @Test
    void un_mot_de_passe_ne_se_rend_pas_où_qu_il_soit_demandé() {
        var demande = envoi("/bienvenue", "same-origin", null);
        demande.addParameter("motDePasse", "miel de tilleul");
        assertThat(SaisieGardee.garder(demande)).isFalse();
    }

    @Test
    void une_lecture_un_fichier_ou_un_envoi_vide_n_ont_rien_à_rendre() {
        var lecture = new MockHttpServletRequest("GET", "/devis");
        lecture.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(SaisieGardee.garder(lecture)).isFalse();
        var fichier = envoi("/imports", "same-origin", null);
        fichier.setContentType("multipart/form-data; boundary=x");
        fichier.addParameter("nom", "clients");
        assertThat(SaisieGardee.garder(fichier)).isFalse();
        assertThat(SaisieGardee.garder(envoi("/devis", "same-origin", null))).isFalse();
    }

    /// htmx n'a envoyé qu'un morceau : la page, et ce qui y est tapé, sont encore à l'écran.
    @Test
    void un_morceau_de_page_dit_que_la_saisie_est_encore_à_l_écran() {
        var demande = envoi("/comptabilite/ecritures", "same-origin", null);
        demande.addParameter("libelle", "Loyer");
        SaisieGardee.garder(demande);
        assertThat(montree(demande).getViewName()).isEqualTo("commun/page/saisie-gardee");
        demande.addHeader("HX-Request", "true");
        assertThat(montree(demande).getModel()).containsEntry("explication", Explication.SAISIE_A_L_ECRAN);
    }

    private static ModelAndView montree(MockHttpServletRequest demande) {
        return new ErreursController().montrer(demande);
    }

    private static MockHttpServletRequest envoi(String chemin, String site, String origine) {
        var demande = new MockHttpServletRequest("POST", chemin);
        demande.setContentType(FORMULAIRE);
        if (site != null) demande.addHeader("Sec-Fetch-Site", site);
        if (origine != null) demande.addHeader("Origin", origine);
        return demande;
    }
}
