package coop.essaim.comptabilite.fec;

import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ce que d'autres logiciels écrivent dans un FEC, et qui en ressort tel quel : zone par zone, à l'octet près.
class FecVenuDAilleursTest {

    final Livre livre = new Livre();
    final ImportFec imports = livre.bean(ImportFec.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
    }

    @Test
    void des_lettrages_déséquilibrés_d_une_ligne_ou_sans_date_ressortent_comme_ils_sont_entrés() {
        var lignes = List.of(
                "VE;Ventes;1;20260110;411000;Clients;C1;Nantes;F1;20260110;Facture;100,00;0,00;A;20260210;20260131;;",
                "VE;Ventes;1;20260110;706000;Prestations;;;F1;20260110;Facture;0,00;100,00;;;20260131;;",
                "BQ;Banque;2;20260120;512000;Banques;;;V1;20260120;Virement;60,00;0,00;;;20260131;;",
                "BQ;Banque;2;20260120;411000;Clients;C1;Nantes;V1;20260120;Virement;0,00;60,00;A;20260211;20260131;;",
                "VE;Ventes;3;20260125;411000;Clients;C1;Nantes;F2;20260125;Facture;5,00;0,00;Z9;;20260131;;",
                "VE;Ventes;3;20260125;706000;Prestations;;;F2;20260125;Facture;0,00;5,00;;;20260131;;",
                "OD;Divers;4;20260126;411000;Clients;C2;Rezé;O1;20260126;Solde;7,00;0,00;b;;20260131;;",
                "OD;Divers;4;20260126;411000;Clients;C2;Rezé;O1;20260126;Solde;0,00;7,00;b;;20260131;;");

        assertThat(allerEtRetour("20261231", lignes)).containsExactlyInAnyOrderElementsOf(lignes);
        assertThat(livre.jdbc()
                        .sql("select code || ' ' || partiel from lettrage order by code collate \"C\"")
                        .query(String.class)
                        .list())
                .containsExactly("A true", "Z9 true", "b false");
    }

    @Test
    void un_journal_in_un_accent_une_espace_gardent_leur_code_dans_le_fec() {
        var lignes = List.of(
                "IN;Inventaire;1;20260131;606300;Achats;;;P1;20260131;Stock;10,00;0,00;;;20260131;;",
                "IN;Inventaire;1;20260131;512000;Banques;;;P1;20260131;Stock;0,00;10,00;;;20260131;;",
                "ÉTÉ;Stages;1;20260131;606300;Achats;;;P2;20260131;Stage;11,00;0,00;;;20260131;;",
                "ÉTÉ;Stages;1;20260131;512000;Banques;;;P2;20260131;Stage;0,00;11,00;;;20260131;;",
                "BQ 1;Crédit mutuel;1;20260131;606300;Achats;;;P3;20260131;Frais;12,00;0,00;;;20260131;;",
                "BQ 1;Crédit mutuel;1;20260131;512000;Banques;;;P3;20260131;Frais;0,00;12,00;;;20260131;;",
                "VE;Ventes de l'été;1;20260131;512000;Banques;;;P4;20260131;Vente;13,00;0,00;;;20260131;;",
                "VE;Ventes de l'été;1;20260131;706000;Prestations;;;P4;20260131;Vente;0,00;13,00;;;20260131;;");

        assertThat(allerEtRetour("20261231", lignes)).containsExactlyInAnyOrderElementsOf(lignes);
        assertThat(livre.lignes()).contains("IN2 1 P1", "ETE 1 P2", "BQ1 1 P3", "VE 1 P4");

        // L'année suivante, les mêmes journaux se retrouvent sous leur code du fichier.
        var suivante = lignes.stream()
                .map(ligne -> ligne.replace("20260131", "20270131"))
                .toList();
        assertThat(allerEtRetour("20271231", suivante)).containsExactlyInAnyOrderElementsOf(suivante);
        assertThat(livre.jdbc()
                        .sql("select count(*) from journal where code_fec is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    @Test
    void des_numéros_qui_recommencent_chaque_mois_restent_les_leurs() {
        var lignes = List.of(
                "VE;Ventes;1;20260131;512000;Banques;;;A1;20260131;Vente;1,00;0,00;;;20260131;;",
                "VE;Ventes;1;20260131;706000;Prestations;;;A1;20260131;Vente;0,00;1,00;;;20260131;;",
                "VE;Ventes;2;20260131;512000;Banques;;;A2;20260131;Vente;2,00;0,00;;;20260131;;",
                "VE;Ventes;2;20260131;706000;Prestations;;;A2;20260131;Vente;0,00;2,00;;;20260131;;",
                "VE;Ventes;1;20260228;512000;Banques;;;B1;20260228;Vente;3,00;0,00;;;20260228;;",
                "VE;Ventes;1;20260228;706000;Prestations;;;B1;20260227;Vente;0,00;3,00;;;20260228;;");

        assertThat(allerEtRetour("20261231", lignes)).containsExactlyInAnyOrderElementsOf(lignes);
        assertThat(livre.jdbc()
                        .sql("select count(*) from ecriture")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void sans_numéro_chaque_retour_à_zéro_finit_une_écriture_et_le_livre_la_numérote() {
        var lignes = List.of(
                "VE;Ventes;;20260131;512000;Banques;;;A1;20260131;Vente;1,00;0,00;;;20260131;;",
                "VE;Ventes;;20260131;706000;Prestations;;;A1;20260131;Vente;0,00;1,00;;;20260131;;",
                "VE;Ventes;;20260202;512000;Banques;;;A2;20260202;Vente;2,00;0,00;;;20260202;;",
                "VE;Ventes;;20260202;706000;Prestations;;;A2;20260202;Vente;0,00;2,00;;;20260202;;");

        assertThat(allerEtRetour("20261231", lignes))
                .containsExactlyInAnyOrder(
                        lignes.get(0).replace("VE;Ventes;;", "VE;Ventes;1;"),
                        lignes.get(1).replace("VE;Ventes;;", "VE;Ventes;1;"),
                        lignes.get(2).replace("VE;Ventes;;", "VE;Ventes;2;"),
                        lignes.get(3).replace("VE;Ventes;;", "VE;Ventes;2;"));
    }

    @Test
    void un_exercice_à_cheval_sur_deux_années_s_ouvre_d_après_le_nom_du_fichier() {
        var lignes = List.of(
                "OD;Divers;1;20250701;606300;Achats;;;P1;20250701;Achat;1,00;0,00;;;20250731;;",
                "OD;Divers;1;20250701;512000;Banques;;;P1;20250701;Achat;0,00;1,00;;;20250731;;",
                "OD;Divers;2;20260630;606300;Achats;;;P2;20260630;Achat;2,00;0,00;;;20260630;;",
                "OD;Divers;2;20260630;512000;Banques;;;P2;20260630;Achat;0,00;2,00;;;20260630;;");

        assertThat(allerEtRetour("20260630", lignes)).containsExactlyInAnyOrderElementsOf(lignes);
        var exercice = livre.bean(Exercices.class).contenant(le("2026-01-15")).orElseThrow();
        assertThat(exercice.du()).isEqualTo(le("2025-07-01"));
        assertThat(exercice.au()).isEqualTo(le("2026-06-30"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            20251231 | Ligne 2 : le 31 janvier 2026 n'est pas dans l'exercice du 1er janvier 2025 au 31 décembre 2025 : s'il est plus long, dites son premier et son dernier jour.
            20260630 | chevauche celui du
            """)
    void un_fichier_à_cheval_sur_deux_exercices_est_refusé_et_dit_pourquoi(String cloture, String dit) {
        livre.installer(2025);
        var lignes = List.of(
                "OD;Divers;1;20260131;606300;Achats;;;P1;20260131;Achat;1,00;0,00;;;20260131;;",
                "OD;Divers;1;20260131;512000;Banques;;;P1;20260131;Achat;0,00;1,00;;;20260131;;");

        var refusee = (Importation.Refusee) imports.tenter(fichier(cloture, lignes), false, "Ludovic Tanguy", _ -> {});

        assertThat(refusee.fautes().toString()).contains(dit);
        assertThat(livre.lignes()).isEmpty();
    }

    private List<String> allerEtRetour(String cloture, List<String> lignes) {
        var importation = imports.tenter(fichier(cloture, lignes), false, "Ludovic Tanguy", _ -> {});
        assertThat(importation).isInstanceOf(Importation.Faite.class);
        var exercice = livre.bean(Exercices.class)
                .contenant(java.time.LocalDate.parse(cloture, java.time.format.DateTimeFormatter.BASIC_ISO_DATE))
                .orElseThrow();
        var sortie = new ByteArrayOutputStream();
        livre.bean(ExportFec.class).ecrire(exercice, sortie);
        return sortie.toString(FecTest.LATIN)
                .lines()
                .skip(1)
                .map(ligne -> ligne.replace('\t', ';'))
                .toList();
    }

    private static FichierFec fichier(String cloture, List<String> lignes) {
        var texte = FecTest.ENTETE + "\r\n" + String.join("\r\n", lignes).replace(';', '\t') + "\r\n";
        return new FichierFec("732829320FEC" + cloture + ".txt", texte.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
