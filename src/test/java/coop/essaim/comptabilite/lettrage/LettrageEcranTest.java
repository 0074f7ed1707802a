package coop.essaim.comptabilite.lettrage;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.comptabilite.EcranComptable;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Livre;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class LettrageEcranTest {

    private static final String CLIENTS = "/comptabilite/lettrage/411100";
    private static final String NANTES = CLIENTS + "?tiers=" + Livre.NANTES;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    final Livre livre = new Livre();
    EcranComptable ludovic;

    @BeforeEach
    void une_facture_de_1200_euros() {
        Livre.vider();
        livre.installer(2026);
        ludovic = new EcranComptable(comptes, navigateur);
        passer(Livre.facture("F-001", "2026-02-10"));
    }

    private String passer(Ecriture ecriture) {
        return livre.passerEtValider(ecriture) + "-1";
    }

    private String reglement(String piece, String montant) {
        return livre.passerEtValider(Livre.encaissement(Livre.CAMILLE, piece, "2026-03-05", montant)) + "-2";
    }

    private String facture() {
        return livre.jdbc()
                .sql("select ecriture_id || '-1' from pub_ligne_ecriture where piece = 'F-001' and rang = 1")
                .query(String.class)
                .single();
    }

    @Test
    void un_compte_montre_ses_tiers_et_un_tiers_ses_propositions() {
        assertThat(ludovic.lire("/comptabilite/lettrage")).contains("CNANTES", "1 200,00");
        assertThat(ludovic.lire("/comptabilite/lettrage?compte=401100")).contains("Tout est lettré.");

        reglement("V-77", "1200.00");
        assertThat(ludovic.lire(NANTES)).contains("Même montant", "F-001", "V-77", "1 200,00 €</span> au crédit");
        passer(Livre.vente(Livre.CAMILLE, "F-002", "2026-02-11", "50.00"));
        reglement("F-002", "60.00");
        assertThat(ludovic.lire(NANTES)).contains("Même référence", "60,00");
        assertThat(ludovic.avis(CLIENTS + "/propositions", "tiers", Livre.NANTES))
                .isEqualTo("1 groupe de lignes est lettré par référence.");
        assertThat(ludovic.avis(CLIENTS + "/propositions")).contains("lettrez à la main");
    }

    @Test
    void au_delà_de_vingt_cinq_propositions_le_reste_attend_et_le_bouton_prend_tout() {
        for (int i = 10; i < 40; i++) {
            passer(Livre.vente(Livre.CAMILLE, "F-1" + i, "2026-02-11", "50.00"));
            reglement("F-1" + i, "60.00");
        }
        assertThat(ludovic.lire(NANTES))
                .contains("F-134", "5 autres propositions viendront", "61 lignes libres, solde 1")
                .doesNotContain("Lettrer<span class=\"lecteur-ecran\"> F-135");
        assertThat(ludovic.avis(CLIENTS + "/propositions", "tiers", Livre.NANTES))
                .isEqualTo("30 groupes de lignes sont lettrés par référence.");
    }

    @Test
    void un_lettrage_partiel_se_garde_se_complète_et_se_défait_avec_son_motif() {
        var acompte = reglement("V-1", "500.00");
        assertThat(ludovic.refus(CLIENTS, "tiers", Livre.NANTES, "lignes", facture()))
                .contains("Choisissez au moins deux lignes");
        assertThat(ludovic.refus(CLIENTS, "tiers", Livre.NANTES, "lignes", facture(), "lignes", acompte))
                .contains("Il reste 700,00");
        assertThat(ludovic.avis(
                        CLIENTS, "tiers", Livre.NANTES, "lignes", facture(), "lignes", acompte, "partiel", "true"))
                .contains("Le lettrage partiel a est gardé ; il reste 700,00");

        var solde = reglement("V-2", "700.00");
        assertThat(ludovic.lire(NANTES)).contains("Compléter le lettrage partiel a");
        assertThat(ludovic.refus(CLIENTS, "tiers", Livre.NANTES, "lignes", facture(), "lignes", solde))
                .contains("est déjà lettrée");
        assertThat(ludovic.avis(CLIENTS, "tiers", Livre.NANTES, "groupes", groupe(), "lignes", solde))
                .isEqualTo("Les lignes sont lettrées sous le code B.");
        assertThat(ludovic.lire(NANTES)).contains("Tout est lettré.", "pour être complété");

        assertThat(ludovic.avis(CLIENTS + "/delettrage", "groupes", groupe(), "motif", " "))
                .contains("écrivez pourquoi");
        assertThat(ludovic.avis(CLIENTS + "/delettrage", "groupes", groupe(), "motif", "Chèque impayé"))
                .contains("Le lettrage est défait");
        assertThat(ludovic.avis(CLIENTS + "/delettrage", "groupes", "1", "motif", "Chèque impayé"))
                .contains("déjà défait");
        assertThat(ludovic.lire(NANTES)).contains("par Ludovic Tanguy : Chèque impayé", "3 lignes libres");
    }

    /// Le seul encore tenu.
    private String groupe() {
        return livre.jdbc()
                .sql("select id::text from lettrage where defait_le is null")
                .query(String.class)
                .single();
    }

    @Test
    void un_lettrage_refusé_ne_défait_pas_le_partiel_qu_il_complétait() {
        var acompte = reglement("V-1", "500.00");
        ludovic.suivre(CLIENTS, "tiers", Livre.NANTES, "lignes", facture(), "lignes", acompte, "partiel", "true");
        var trop = reglement("V-2", "650.00");
        assertThat(ludovic.refus(CLIENTS, "tiers", Livre.NANTES, "groupes", groupe(), "lignes", trop))
                .contains("Il reste 50,00");
        assertThat(groupe()).isNotEmpty();
    }

    @Test
    void une_écriture_lettrée_ne_se_supprime_ni_ne_se_modifie() {
        var facture = livre.passer(Livre.vente(Livre.CAMILLE, "F-9", "2026-02-12", "100.00"));
        var reglement = livre.passer(Livre.encaissement(Livre.CAMILLE, "V-9", "2026-02-13", "120.00"));
        livre.bean(Lettrages.class)
                .lettrer(List.of(new LigneId(facture.valeur(), 1), new LigneId(reglement.valeur(), 2)), false, "L");
        assertThat(ludovic.avis("/comptabilite/ecritures/" + facture + "/suppression"))
                .contains("défaites d’abord le lettrage");
        assertThat(ludovic.refus("/comptabilite/ecritures/" + facture + "/modification"))
                .contains("Défaites d’abord le lettrage");

        livre.bean(Lettrages.class).defaire(Long.parseLong(groupe()), "L");
        assertThat(ludovic.avis("/comptabilite/ecritures/" + facture + "/suppression"))
                .isEqualTo("L’écriture du brouillard est supprimée.");
    }
}
