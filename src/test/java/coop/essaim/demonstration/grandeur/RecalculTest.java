package coop.essaim.demonstration.grandeur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Le second calcul compte juste, et voit ce qui manque ou change dans un fichier.
class RecalculTest {

    private static final String FEC = """
            entete
            VE|Ventes|1|20250310|411100|Clients|||F1|20250310|Facture|120,00|0,00|||20250310||
            VE|Ventes|1|20250310|706000|Ventes|||F1|20250310|Facture|0,00|100,00|||20250310||
            VE|Ventes|1|20250310|445714|TVA|||F1|20250310|Facture|0,00|20,00|||20250310||
            BQ|Banque|1|20250402|512000|Banque|||R1|20250402|Virement|120,00|0,00|||20250402||
            BQ|Banque|1|20250402|411100|Clients|||R1|20250402|Virement|0,00|120,00|||20250402||
            """.replace('|', '\t');

    private static final String JOURNAUX = """
            Date;Journal;N°;Pièce;Compte;Tiers;Section;Libellé;Débit;Crédit
            10/03/2025;VE;1;F1;411100;;COUTURE;"Facture; atelier";120,00;
            10/03/2025;VE;1;F1;706000;;COUTURE;Facture;;100,00
            10/03/2025;VE;1;F1;445714;;COUTURE;Facture;;20,00
            02/04/2025;BQ;1;R1;512000;;COUTURE;Virement;120,00;
            02/04/2025;BQ;1;R1;411100;;COUTURE;Virement;;120,00
            05/04/2025;BQ;brouillard;R2;512000;;COUTURE;Virement;7,00;
            ;;;;;;;Total;367,00;360,00
            """;

    private static final String INTERNE = """
            Date;Journal;N°;Pièce;Compte;Tiers;Section;Libellé;Débit;Crédit
            10/03/2025;IN;1;F1;910000;;COUTURE;Contribution;10,00;
            10/03/2025;IN;1;F1;900000;;COUTURE;Contribution;;10,00
            """;

    @TempDir
    Path dossier;

    @Test
    void résultat_et_trésorerie_se_lisent_des_fichiers() throws IOException {
        var recalcul = recalcul(FEC, JOURNAUX).lireInterne(ecrire("IN.csv", INTERNE));

        assertThat(recalcul.a(LocalDate.of(2025, 3, 31)))
                .containsExactly(java.util.Map.entry("COUTURE", new Recalcul.Soldes(9_000, -1_000)));
        assertThat(recalcul.a(LocalDate.of(2025, 4, 30)))
                .containsExactly(java.util.Map.entry("COUTURE", new Recalcul.Soldes(9_000, 11_000)));
        assertThat(recalcul.a(LocalDate.of(2025, 1, 31))).isEmpty();
    }

    @Test
    void un_fec_et_un_journal_qui_ne_disent_pas_les_mêmes_lignes_se_voient() {
        assertThatThrownBy(() -> recalcul(FEC.replace("\t100,00\t", "\t100,01\t"), JOURNAUX))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> recalcul(FEC.replaceFirst("BQ\t.*\n", ""), JOURNAUX))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> recalcul(FEC, JOURNAUX.replaceFirst("02/04.*\n", "")))
                .isInstanceOf(AssertionError.class);
    }

    private Recalcul recalcul(String fec, String journaux) throws IOException {
        return new Recalcul()
                .lireLeFec(
                        Files.writeString(dossier.resolve("fec.txt"), fec, Charset.forName("ISO-8859-15")),
                        ecrire("journaux.csv", journaux));
    }

    private Path ecrire(String nom, String texte) throws IOException {
        return Files.writeString(dossier.resolve(nom), texte);
    }
}
