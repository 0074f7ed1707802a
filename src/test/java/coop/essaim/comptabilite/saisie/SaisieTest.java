package coop.essaim.comptabilite.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.comptabilite.EcranComptable;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class SaisieTest {

    private static final String ECRITURES = "/comptabilite/ecritures";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    final Livre livre = new Livre();
    EcranComptable ludovic;

    @BeforeEach
    void un_exercice_ouvert() {
        Livre.vider();
        livre.installer(2026);
        ludovic = new EcranComptable(comptes, navigateur);
    }

    /// Un achat de tissu de 120,00 € TTC, dont 20 % de taxe, tapé comme au clavier.
    private static String[] achat(String... autres) {
        var tape = new ArrayList<>(List.of(
                "journal", "AC",
                "date", "12/3/26",
                "piece", "F-31",
                "libelle", "Tissu de lin",
                "lignes[0].compte", "6063",
                "lignes[0].section", "couture",
                "lignes[0].debit", "100",
                "lignes[1].compte", "445662",
                "lignes[1].debit", "20 %",
                "lignes[2].compte", "401100",
                "lignes[2].auxiliaire", "FTISSUS",
                "lignes[2].credit", "="));
        tape.addAll(List.of(autres));
        return tape.toArray(String[]::new);
    }

    private static String[] achatAvec(String champ, String valeur) {
        var tape = new ArrayList<>(List.of(achat()));
        int place = tape.indexOf(champ);
        if (place < 0) tape.addAll(List.of(champ, valeur));
        else tape.set(place + 1, valeur);
        return tape.toArray(String[]::new);
    }

    @Test
    void une_écriture_se_saisit_par_débuts_de_comptes_pourcentage_et_solde() {
        var fiche = ludovic.suivre(ECRITURES, achat());

        assertThat(livre.lignes()).isEqualTo("""
                AC brouillard F-31 | COUTURE | 606300 | 100,00 |
                AC brouillard F-31 | COUTURE | 445662 | 20,00 |
                AC brouillard F-31 | COUTURE | 401100 FTISSUS | | 120,00
                """);
        assertThat(ludovic.lire(fiche)).contains("Tissu de lin", "Au brouillard", "120,00");
    }

    @Test
    void calculer_montre_le_solde_de_chaque_section_et_ajoute_des_lignes_sans_rien_écrire() {
        var page = ludovic.envoyer(ECRITURES, achatAvec("lignes[2].credit", "90"));
        assertThat(page).hasStatus(422);

        var calculee = new ArrayList<>(List.of(achatAvec("lignes[2].credit", "90")));
        calculee.addAll(List.of("geste", "calculer"));
        var reponse = ludovic.envoyer(ECRITURES, calculee.toArray(String[]::new));
        assertThat(reponse)
                .hasStatusOk()
                .bodyText()
                .contains("Il manque 30,00", "au crédit", "lignes[4].compte")
                .doesNotContain("lignes[5].compte");
        assertThat(livre.lignes()).isEmpty();
    }

    @Test
    void le_même_envoi_deux_fois_ne_fait_qu_une_écriture() {
        var cle = "018f0000-0000-7000-8000-000000000001";
        var premiere = ludovic.suivre(ECRITURES, achat("cle", cle));
        assertThat(ludovic.suivre(ECRITURES, achat("cle", cle))).isEqualTo(premiere);
        assertThat(livre.lignes().lines()).hasSize(3);
    }

    @Test
    void chaque_faute_de_saisie_a_sa_phrase_à_côté_de_son_champ() {
        refuse("journal", "", "journal", "Choisissez le journal.");
        refuse("date", "31/2/26", "date", "Choisissez un jour qui existe");
        refuse("piece", " ", "piece", "Donnez la référence de la pièce");
        refuse("libelle", "", "libelle", "Donnez un libellé à l’écriture.");
        refuse("libelle", "x".repeat(201), "libelle", "Raccourcissez à 200 caractères au plus.");
        refuse("pieceDate", "hier", "pieceDate", "Écrivez une date");
        refuse("lignes[0].compte", "", "lignes[0].compte", "Donnez le compte.");
        refuse("lignes[0].section", "", "lignes[0].section", "Donnez la section.");
        refuse("lignes[0].debit", "", "lignes[0].debit", "Donnez un montant, au débit ou au crédit.");
        refuse("lignes[0].debit", "0", "lignes[0].debit", "Donnez un montant différent de zéro.");
        refuse("lignes[0].debit", "cent", "lignes[0].debit", "Écrivez un montant");
        refuse("lignes[0].debit", "99999999999", "lignes[0].debit", "moins de dix milliards");
        refuse("lignes[0].credit", "3", "lignes[0].credit", "une ligne est au débit ou au crédit.");
        refuse("lignes[1].debit", "20 % de 9", "lignes[1].debit", "Donnez d’abord le montant de la ligne 9");
        refuse("lignes[1].debit", "=", "lignes[2].credit", "Une seule ligne prend le solde");
        refuse("lignes[2].auxiliaire", "", "lignes[2].auxiliaire", "Dites quel tiers");
        refuse("lignes[0].auxiliaire", "FTISSUS", "lignes[0].auxiliaire", "Laissez vide, ou cochez au plan");
    }

    @Test
    void chaque_refus_du_grand_livre_a_sa_phrase_à_côté_de_son_champ() {
        refuse("journal", "ZZ", "journal", "Choisissez un journal qui existe");
        refuse("date", "12/3/31", "date", "Ouvrez d'abord l'exercice");
        refuse("lignes[0].compte", "699999", "lignes[0].compte", "Créez d'abord le compte 699999");
        refuse("lignes[0].compte", "910000", "lignes[0].compte", "ne va pas au journal AC");
        refuse("lignes[0].section", "RIEN", "lignes[0].section", "Choisissez une section qui existe");
        refuse("date", "12/3/19", "date", "Ouvrez d'abord l'exercice");
        refuse("lignes[2].auxiliaire", "INCONNU", "lignes[2].auxiliaire", "Créez d'abord le compte auxiliaire");
        livre.jdbc()
                .sql("update compte_general set desactive_le = now() where numero = '606300'")
                .update();
        refuse("lignes[0].compte", "606300", "lignes[0].compte", "ne sert plus");
        livre.jdbc()
                .sql("update periode set close_le = now() where du <= '2026-03-01'")
                .update();
        refuse("date", "12/3/26", "date", "sont clos");
        Livre.enSuperutilisateur("update exercice set clos_le = now(), clos_par = 'essai'");
        refuse("date", "12/3/26", "date", "est clos pour toujours");
    }

    private void refuse(String champ, String valeur, String fautif, String phrase) {
        var page = ludovic.refus(ECRITURES, achatAvec(champ, valeur));
        var id = coop.essaim.commun.page.saisie.Saisie.id(fautif);
        assertThat(page).as(champ + " = " + valeur).contains(phrase, "id=\"" + id + "-refus\"", "href=\"#" + id + "\"");
        assertThat(livre.lignes()).isEmpty();
    }

    @Test
    void une_section_déséquilibrée_et_une_feuille_presque_vide_se_disent_en_haut() {
        assertThat(ludovic.refus(ECRITURES, achatAvec("lignes[2].credit", "100")))
                .contains("Équilibrez la section COUTURE : il manque 20,00 € au crédit.");
        assertThat(ludovic.refus(ECRITURES, "journal", "OD")).contains("Écrivez au moins deux lignes");
    }

    @Test
    void une_écriture_du_brouillard_se_modifie_et_se_supprime_puis_validée_se_contre_passe() {
        var fiche = ludovic.suivre(ECRITURES, achat());
        assertThat(ludovic.lire(fiche + "/modification")).contains("value=\"120,00\"", "value=\"F-31\"");
        var modifiee = ludovic.suivre(fiche + "/modification", achatAvec("lignes[0].debit", "200"));
        assertThat(livre.lignes()).contains("240,00").doesNotContain("120,00");

        ludovic.suivre(modifiee + "/validation");
        assertThat(livre.lignes()).contains("AC 1 F-31");
        assertThat(ludovic.avis(modifiee + "/suppression")).contains("contre-passez-la");
        assertThat(ludovic.avis(modifiee + "/validation")).contains("déjà validée");
        assertThat(ludovic.demander(modifiee + "/modification")).hasStatus(302);
        assertThat(ludovic.refus(modifiee + "/modification", achat())).contains("contre-passez-la");

        assertThat(ludovic.refus(modifiee + "/contrepassation", "date", "20/3/26", "motif", " "))
                .contains("Écrivez pourquoi cette écriture est annulée");
        assertThat(ludovic.refus(modifiee + "/contrepassation", "date", "20/3/31", "motif", "Doublon"))
                .contains("Ouvrez d'abord l'exercice");
        var inverse = ludovic.suivre(modifiee + "/contrepassation", "date", "20/3/26", "motif", "Doublon");
        assertThat(ludovic.lire(inverse)).contains("annule", "Doublon", "AC 2");
        assertThat(ludovic.lire(modifiee)).contains("est annulée par").doesNotContain("/contrepassation\"");
        assertThat(ludovic.avis(modifiee + "/contrepassation", "date", "20/3/26", "motif", "Encore"))
                .contains("déjà contre-passée");
    }

    @Test
    void le_brouillard_se_valide_par_journal_jusqu_à_une_date() {
        ludovic.suivre(ECRITURES, achat());
        ludovic.suivre(ECRITURES, achatAvec("date", "2/4/26"));
        ludovic.suivre(ECRITURES, achatAvec("journal", "OD"));
        assertThat(ludovic.lire("/comptabilite/ecritures/brouillard")).contains("3 écritures attendent");

        assertThat(ludovic.avis("/comptabilite/ecritures/brouillard/validation", "journal", "AC", "jusquAu", "31/3/26"))
                .isEqualTo("1 écriture est validée.");
        assertThat(ludovic.refus("/comptabilite/ecritures/brouillard/validation", "jusquAu", ""))
                .contains("Écrivez une date");
        assertThat(ludovic.avis("/comptabilite/ecritures/brouillard/validation", "jusquAu", "31/12/26"))
                .isEqualTo("2 écritures sont validées.");
        assertThat(ludovic.lire("/comptabilite/ecritures/brouillard")).contains("Le brouillard est vide.");
    }

    @Test
    void un_guide_se_fait_d_une_écriture_et_remplit_la_suivante() {
        var fiche = ludovic.suivre(ECRITURES, achat());
        var id = fiche.substring(fiche.lastIndexOf('/') + 1);
        assertThat(ludovic.lire("/comptabilite/ecritures/guides/nouveau?copie=" + id))
                .contains("value=\"606300\"");
        assertThat(ludovic.refus("/comptabilite/ecritures/guides", "journal", "AC"))
                .contains("Donnez un nom", "au moins une ligne");
        ludovic.suivre("/comptabilite/ecritures/guides", guide());

        assertThat(ludovic.lire("/comptabilite/ecritures/guides")).contains("Achat à 20 %", "1 montant");
        var guide = livre.jdbc()
                .sql("select id::text from modele_ecriture")
                .query(String.class)
                .single();
        assertThat(ludovic.lire(ECRITURES + "/nouvelle?guide=" + guide)).contains("value=\"20 %\"", "value=\"=\"");
        ludovic.suivre("/comptabilite/ecritures/guides/" + guide + "/retrait");
        assertThat(ludovic.demander("/comptabilite/ecritures/guides/" + guide)).hasStatus(404);
    }

    private static String[] guide() {
        var tape = new ArrayList<>(List.of(achatAvec("lignes[0].debit", "")));
        tape.addAll(List.of("nom", "Achat à 20 %"));
        return tape.toArray(String[]::new);
    }

    @Test
    void une_liste_restreinte_à_un_compte_dit_son_solde() {
        ludovic.suivre(ECRITURES, achat());
        assertThat(ludovic.lire(ECRITURES + "?compte=401&section=COUTURE"))
                .contains("1 écriture : débit 0,00 €, crédit 120,00 €, solde 120,00 € créditeur.");
        assertThat(ludovic.lire(ECRITURES + "?q=lin&etat=brouillard")).contains("F-31");
        assertThat(ludovic.lire(ECRITURES + "?q=coton")).contains("Aucune écriture ne correspond.");
    }

    @Test
    void une_liste_trop_longue_ne_se_totalise_pas_et_dit_de_resserrer() {
        livre.dans(() -> {
            var passages = java.util.stream.IntStream.rangeClosed(1, TotauxDeListe.PLAFOND + 1)
                    .mapToObj(n -> new Passage(
                            Livre.facture("F-" + n, n == 1 ? "2026-02-01" : "2026-03-31"), Livre.demande(), null, null))
                    .toList();
            return livre.bean(Ecritures.class).passerEnLot(passages, false);
        });

        assertThat(ludovic.lire(ECRITURES)).contains("Plus de 1 000 écritures : resserrez");
        assertThat(ludovic.lire(ECRITURES + "?du=2026-03-01")).contains("1 000 écritures, pour 1 200 000,00 €.");
        assertThat(ludovic.lire(ECRITURES + "?au=2026-02-28")).contains("1 écriture, pour 1 200,00 €.");
    }
}
