package coop.essaim.comptabilite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.comptabilite.EcranComptable;
import coop.essaim.comptabilite.Livre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class PlanEcranTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    final Livre livre = new Livre();
    EcranComptable ludovic;

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        livre.installer(2026);
        ludovic = new EcranComptable(comptes, navigateur);
    }

    @Test
    void un_compte_s_ajoute_se_cherche_se_décrit_et_cesse_de_servir() {
        assertThat(ludovic.refus("/comptabilite/plan", "numero", "6A", "libelle", "X"))
                .contains("trois chiffres du plan");
        assertThat(ludovic.refus("/comptabilite/plan", "numero", "606300", "libelle", "X"))
                .contains("existe déjà");
        assertThat(ludovic.refus("/comptabilite/plan", "numero", "606399", "libelle", ""))
                .contains("Donnez un libellé");
        var fiche = ludovic.suivre(
                "/comptabilite/plan", "numero", "606399", "libelle", "Fil et boutons", "usage", "Couture");
        assertThat(ludovic.lire(fiche)).contains("606399 – Fil et boutons", "Actif", "Couture");

        ludovic.suivre(fiche, "libelle", "Mercerie", "collectif", "true");
        assertThat(ludovic.refus(fiche, "libelle", " ")).contains("Donnez un libellé");
        assertThat(ludovic.lire("/comptabilite/plan?q=mercer"))
                .contains("606399")
                .doesNotContain("606300");
        ludovic.suivre(fiche + "/desactivation");
        assertThat(ludovic.lire("/comptabilite/plan?q=6063&etat=inactifs")).contains("606399");
        assertThat(ludovic.lire("/comptabilite/plan?q=6063&etat=actifs")).doesNotContain("606399");
        ludovic.suivre(fiche + "/reactivation");
        assertThat(ludovic.lire(fiche)).contains("Actif");
        assertThat(ludovic.demander("/comptabilite/plan/comptes/699998")).hasStatus(404);
    }

    @Test
    void chaque_banque_a_son_journal_et_son_compte() {
        refuse("code", "B Q", "512000", "BANQUE", "Donnez un code de douze lettres");
        refuse("code", "BQ", "530000", "BANQUE", "existe déjà");
        refuse("tresorerie", "BQ2", "", "BANQUE", "Donnez le compte de trésorerie");
        refuse("tresorerie", "BQ2", "606300", "BANQUE", "de la classe 5");
        refuse("tresorerie", "OD2", "512000", "OPERATIONS_DIVERSES", "seuls les journaux de banque");
        refuse("nature", "AN2", "", "A_NOUVEAUX", "Choisissez ce que le journal reçoit.");
        assertThat(creer("BQ2", "512000", "BANQUE")).isEqualTo("Le journal BQ2 est créé.");
        refuse("tresorerie", "BQ3", "512000", "BANQUE", "le journal BQ2 tient déjà le 512000");

        ludovic.suivre("/comptabilite/plan/journaux/BQ2/desactivation");
        assertThat(creer("BQ3", "512000", "BANQUE")).isEqualTo("Le journal BQ3 est créé.");
        assertThat(ludovic.avis("/comptabilite/plan/journaux/BQ2/reactivation")).contains("tient déjà le 512000");
        assertThat(ludovic.avis("/comptabilite/plan/journaux/AN/desactivation")).contains("sert aux clôtures");
        assertThat(ludovic.refus("/comptabilite/plan/journaux/BQ3", "libelle", "", "tresorerie", "512000"))
                .contains("Donnez un libellé");
    }

    private String creer(String code, String tresorerie, String nature) {
        return ludovic.avis(
                "/comptabilite/plan/journaux",
                "code",
                code,
                "libelle",
                "Banque",
                "nature",
                nature,
                "tresorerie",
                tresorerie);
    }

    private void refuse(String champ, String code, String tresorerie, String nature, String phrase) {
        assertThat(ludovic.refus(
                        "/comptabilite/plan/journaux",
                        "code",
                        code,
                        "libelle",
                        "Banque",
                        "nature",
                        nature,
                        "tresorerie",
                        tresorerie))
                .contains(phrase, "id=\"champ-" + champ + "-refus\"");
    }

    @Test
    void un_exercice_s_ouvre_de_n_importe_quel_jour_et_pour_24_mois_au_plus() {
        assertThat(ludovic.refus("/comptabilite/plan/exercices", "du", "1/1/2027", "au", "1/1/2029"))
                .contains("24 mois");
        assertThat(ludovic.refus("/comptabilite/plan/exercices", "du", "1/1/2027", "au", "1/1/2026"))
                .contains("une fin qui suit le début");
        assertThat(ludovic.refus("/comptabilite/plan/exercices", "du", "1/6/2026", "au", "31/5/2027"))
                .contains("en couvre déjà une partie");
        assertThat(ludovic.avis("/comptabilite/plan/exercices", "du", "15/3/2027", "au", "14/3/2029"))
                .contains("L’exercice 2027-2029 est ouvert");
        assertThat(ludovic.lire("/comptabilite/clotures")).contains("mars 2027, du 15 au 31", "mars 2029, du 1 au 14");
    }

    @Test
    void une_section_s_ouvre_se_renomme_se_ferme_et_se_rouvre() {
        assertThat(ludovic.refus("/comptabilite/plan/sections", "code", "A B", "libelle", "X", "le", "1/1/26"))
                .contains("Donnez un code de vingt lettres");
        assertThat(ludovic.refus("/comptabilite/plan/sections", "code", "COUTURE", "libelle", "X", "le", "1/1/26"))
                .contains("existe déjà");
        assertThat(ludovic.refus("/comptabilite/plan/sections", "code", "PROJET", "libelle", "", "le", "1/1/26"))
                .contains("Donnez un libellé à la section");
        var fiche =
                ludovic.suivre("/comptabilite/plan/sections", "code", "PROJET", "libelle", "Projet", "le", "1/1/26");
        ludovic.suivre(fiche, "libelle", "Grand projet");
        assertThat(ludovic.refus(fiche + "/fermeture", "le", "1/1/25")).contains("Donnez un jour qui suit l’ouverture");
        ludovic.suivre(fiche + "/fermeture", "le", "30/6/26");
        assertThat(ludovic.lire("/comptabilite/plan/sections?etat=fermees"))
                .contains("Grand projet", "Fermée le 30/06/2026");
        ludovic.suivre(fiche + "/reouverture");
        assertThat(ludovic.refus("/comptabilite/plan/sections/CAE/fermeture", "le", "1/1/26"))
                .contains("ne se ferme pas");
        livre.passer(Livre.facture("F-1", "2026-05-01"));
        assertThat(ludovic.refus("/comptabilite/plan/sections/COUTURE/fermeture", "le", "1/4/26"))
                .contains("qui suit la dernière écriture");
    }

    @Test
    void un_tiers_se_crée_et_se_renomme_même_avec_un_code_à_espaces() {
        assertThat(ludovic.refus("/comptabilite/plan/tiers", "code", "A|B", "libelle", "X"))
                .contains("sans barre verticale");
        assertThat(ludovic.refus("/comptabilite/plan/tiers", "code", "FTISSUS", "libelle", "X"))
                .contains("existe déjà");
        assertThat(ludovic.refus("/comptabilite/plan/tiers", "code", "F1", "libelle", ""))
                .contains("Donnez le nom du tiers.");
        ludovic.suivre("/comptabilite/plan/tiers", "code", "F PAPIER/2", "libelle", "Papeterie");
        assertThat(ludovic.lire("/comptabilite/plan/tiers?q=papet")).contains("F PAPIER/2");
        ludovic.suivre("/comptabilite/plan/tiers/fiche", "code", "F PAPIER/2", "libelle", "Papeterie du Port");
        assertThat(ludovic.lire("/comptabilite/plan/tiers/fiche?code=F%20PAPIER/2"))
                .contains("Papeterie du Port");
        assertThat(ludovic.demander("/comptabilite/plan/tiers/fiche?code=RIEN")).hasStatus(404);
    }
}
