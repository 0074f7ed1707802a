package coop.essaim.paie.papier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.commun.Montant;
import coop.essaim.documents.PapierDEssai;
import coop.essaim.paie.papier.Dossier.ElementDuBrut;
import coop.essaim.paie.papier.Dossier.Versement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Le bulletin imprimé : ses mentions, ses rubriques, son format.
class BulletinsTest {

    private static final Bulletins BULLETINS = new Bulletins(PapierDEssai.impressions("2026-11-30T09:00:00Z"));

    @ParameterizedTest
    @EnumSource(Modele.class)
    void les_mentions_obligatoires_y_sont_toutes(Modele modele) throws IOException {
        // C. trav. R3243-1, dans l'ordre de ses alinéas.
        assertThat(texte(DossiersDEssai.maud(modele)))
                .contains("Ateliers du Val Rouge", "4 cour des Teinturiers")
                .contains("SIRET 123 456 782 00010", "APE 70.22Z")
                .contains("Bureaux d’études techniques (IDCC 1486)")
                .contains("Maud Kerivel", "Accompagnatrice", "cadre, groupe H, coefficient 400")
                .contains("Du 01/11/2026 au 30/11/2026", "151,67", "Heures supplémentaires", "25 %")
                .contains("Avantage en nature : repas")
                .contains("5 497,06")
                .contains("Frais professionnels remboursés", "Acomptes déjà versés", "Saisie sur la rémunération")
                .contains(modele.net() + " le 30 novembre 2026", "payé le 30/11/2026")
                .contains("congés payés du 02/11/2026 au 06/11/2026", "1 153,85")
                .contains("Net à payer avant impôt sur le revenu", "Impôt prélevé à la source", "7,10")
                .contains("allègement de cotisations", "Total versé par l’employeur")
                .contains("www.service-public.fr", "sans limitation de durée")
                .contains("Montant net social", "Depuis janvier");
    }

    @Test
    void un_entrepreneur_salarié_lit_la_base_de_sa_paie_et_aucune_heure() throws IOException {
        var texte = texte(DossiersDEssai.camille(Modele.EN_VIGUEUR));

        assertThat(texte)
                .contains("Part fixe", "Acompte sur la part variable")
                .contains("sans durée du travail (C. trav. L. 7332-3)")
                .contains("Sans convention collective")
                .doesNotContain("151,67", "Taux horaire", "Majoration");
    }

    @Test
    void chaque_modèle_a_ses_rubriques_dans_son_ordre() throws IOException {
        assertThat(texte(DossiersDEssai.maud(Modele.EN_VIGUEUR)))
                .containsSubsequence(
                        "Rémunération brute",
                        "Santé",
                        "Complémentaire incapacité, invalidité, décès",
                        "Complémentaire santé",
                        "Accidents du travail",
                        "Retraite",
                        "Complémentaire tranche 1",
                        "Complémentaire tranche 2",
                        "Famille",
                        "Assurance chômage",
                        "Apec",
                        "Autres contributions dues par l’employeur",
                        "CSG déductible",
                        "CSG/CRDS non déductible",
                        "Exonérations",
                        "Total des cotisations et contributions",
                        "Montant net social",
                        "Net à payer avant impôt");
        assertThat(texte(DossiersDEssai.maud(Modele.DE_2027)))
                .containsSubsequence(
                        "Montant brut",
                        "Cotisations et contributions sociales obligatoires",
                        "Complémentaire garanties frais de santé obligatoire",
                        "Retraite complémentaire, CEG et CET T1",
                        "Retraite complémentaire, CEG et CET T2",
                        "Autres charges dues par l’employeur",
                        "CSG/CRDS sur les revenus non imposables",
                        "Total des cotisations et contributions obligatoires",
                        "Exonérations et allègements",
                        "facultatives",
                        "Incapacité, invalidité, décès",
                        "Montant net social",
                        "Remboursements et déductions diverses",
                        "Frais professionnels remboursés",
                        "Net à payer avant impôt",
                        "Impôt sur le revenu Montant net imposable",
                        "Total versé par l’employeur");
    }

    @Test
    void le_modèle_change_au_1er_janvier_2027() {
        assertThat(Modele.du(LocalDate.of(2026, 12, 31))).isEqualTo(Modele.EN_VIGUEUR);
        assertThat(Modele.du(LocalDate.of(2027, 1, 1))).isEqualTo(Modele.DE_2027);
    }

    @ParameterizedTest
    @EnumSource(Modele.class)
    void les_lignes_imprimées_refont_les_totaux_au_centime(Modele modele) {
        for (var bulletin : List.of(DossiersDEssai.camille(modele), DossiersDEssai.maud(modele))) {
            var parts = bulletin.calcul().totaux().parts();
            assertThat(somme(bulletin, true)).isEqualTo(parts.salarie());
            assertThat(somme(bulletin, false)).isEqualTo(parts.employeur());
        }
    }

    private static long somme(BulletinImprime bulletin, boolean salarie) {
        long somme = 0;
        for (var rubrique : bulletin.rubriques()) {
            if (!rubrique.total()) somme += centimes(rubrique.colonnes(), salarie);
            for (var ligne : rubrique.lignes()) somme += centimes(ligne.colonnes(), salarie);
        }
        return somme;
    }

    private static long centimes(Colonnes colonnes, boolean salarie) {
        var texte = salarie ? colonnes.salarie() : colonnes.employeur();
        return texte == null ? 0 : Montant.valueOf(texte).centimes();
    }

    @Test
    void le_net_payé_se_refait_à_la_main() {
        var bulletin = DossiersDEssai.maud(Modele.EN_VIGUEUR);

        assertThat(bulletin.avantImpot().moins(bulletin.impot()).moins(bulletin.saisie()))
                .isEqualTo(bulletin.aPayer());
        assertThat(bulletin.brut().centimes()
                        - bulletin.calcul().totaux().parts().salarie())
                .isEqualTo(bulletin.netSocial().centimes());
    }

    @ParameterizedTest
    @EnumSource(Modele.class)
    void il_tient_sur_une_page_et_le_vérificateur_l_accepte(Modele modele) throws IOException {
        for (var bulletin :
                List.of(DossiersDEssai.camille(modele), DossiersDEssai.solene(modele), DossiersDEssai.maud(modele))) {
            var pdf = BULLETINS.imprimer(bulletin, "");
            Files.write(
                    Path.of("target/bulletin-" + (bulletin.calcul().lignes().size()) + "-" + modele.code() + ".pdf"),
                    pdf);
            assertThat(pages(pdf)).isEqualTo(1);
            assertThat(PapierDEssai.manquements(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(PapierDEssai.manquements(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    /// Court, moyen ou chargé : toujours une page, l'avertissement de l'essai compris.
    @ParameterizedTest
    @EnumSource(Modele.class)
    void un_bulletin_s_écrit_aussi_grand_que_sa_page_le_permet(Modele modele) throws IOException {
        assertThat(DossiersDEssai.camille(modele).genre()).isEqualTo("fiche fiche--aeree");
        assertThat(DossiersDEssai.solene(Modele.DE_2027).genre()).isEqualTo("fiche fiche--moyenne");
        assertThat(DossiersDEssai.maud(modele).genre()).isEqualTo("fiche");
        for (var bulletin : List.of(DossiersDEssai.camille(modele), DossiersDEssai.solene(modele))) {
            var essai = BulletinImprime.de(bulletin.calcul(), bulletin.dossier(), modele, bulletin.pas(), true);
            for (var imprime : List.of(bulletin, essai))
                assertThat(pages(BULLETINS.imprimer(imprime, "")))
                        .as(imprime.genre() + ", essai : " + imprime.essai())
                        .isEqualTo(1);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var relu = Loader.loadPDF(pdf)) {
            return relu.getNumberOfPages();
        }
    }

    @Test
    void un_bulletin_d_essai_le_dit_en_tête() throws IOException {
        var vrai = DossiersDEssai.camille(Modele.EN_VIGUEUR);
        var essai = BulletinImprime.de(vrai.calcul(), vrai.dossier(), vrai.modele(), vrai.pas(), true);

        assertThat(texte(essai)).contains("Essai. Ce document n’est pas un bulletin de paie");
        assertThat(texte(vrai)).doesNotContain("Ce document n’est pas");
    }

    @Test
    void des_éléments_qui_ne_font_pas_le_brut_sont_un_bogue() {
        var camille = DossiersDEssai.camille(Modele.EN_VIGUEUR);
        var d = camille.dossier();
        var faux = new Dossier(
                d.employeur(),
                d.salarie(),
                d.emploi(),
                new Versement(
                        d.versement().periode(),
                        d.versement().paiement(),
                        List.of(ElementDuBrut.somme("Part fixe", Montant.euros("1")))),
                List.of());

        assertThatThrownBy(() -> BulletinImprime.de(camille.calcul(), faux, camille.modele(), camille.pas(), false))
                .hasMessageContaining("ne font pas le brut");
    }

    private static String texte(BulletinImprime bulletin) throws IOException {
        try (var pdf = Loader.loadPDF(BULLETINS.imprimer(bulletin, ""))) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("[\\u00a0\\u202f]", " ")
                    .replaceAll("\\s*\\n", " ");
        }
    }
}
