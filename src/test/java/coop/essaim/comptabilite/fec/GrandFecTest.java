package coop.essaim.comptabilite.fec;

import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.PostgresDeTest;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Un gros fichier entre, et ressort le même. `-Dessaim.fec.lignes=200000` l'essaie à cette taille.
class GrandFecTest {

    private static final int LIGNES = Integer.getInteger("essaim.fec.lignes", 6_000);

    final Livre livre = new Livre();

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
    }

    @Test
    void un_gros_fichier_entre_entier_et_ressort_le_même() {
        var lignes = lignes();
        var texte = FecTest.ENTETE + "\n" + String.join("\n", lignes);
        var fichier = new FichierFec("732829320FEC20261231.txt", texte.getBytes(FecTest.LATIN), null, null);
        long debut = System.nanoTime();
        var avancement = new ArrayList<String>();
        var importation = livre.bean(ImportFec.class).tenter(fichier, false, "Ludovic Tanguy", avancement::add);
        long importe = System.nanoTime();

        assertThat(importation).isInstanceOf(Importation.Faite.class);
        assertThat(avancement)
                .anyMatch(phrase -> phrase.startsWith("Passé : 2\u202f000 sur "))
                .last()
                .asString()
                .startsWith("Lettrage");
        var exercice = livre.bean(Exercices.class).contenant(le("2026-06-01")).orElseThrow();
        var sortie = new ByteArrayOutputStream();
        livre.bean(ExportFec.class).ecrire(exercice, sortie);
        long exporte = System.nanoTime();
        System.out.printf(
                "FEC de %d lignes (%d Mo) : importé en %d ms, exporté en %d ms.%n",
                lignes.size(), texte.length() >> 20, (importe - debut) / 1_000_000, (exporte - importe) / 1_000_000);

        var rendues = sortie.toString(FecTest.LATIN).lines().skip(1).sorted().toList();
        assertThat(rendues.equals(lignes.stream().sorted().toList()))
                .as("les mêmes lignes, zone par zone")
                .isTrue();
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    /// PostgreSQL compte ses tables de lui-même, et tombe parfois pendant l'import : il n'y voit rien encore, et
    /// l'export
    /// qui suivait se planifiait pour des tables vides, en boucles imbriquées que rien n'arrêtait.
    @Test
    void un_compte_des_tables_pendant_l_import_ne_les_laisse_pas_passer_pour_vides() {
        var texte = FecTest.ENTETE + "\n" + String.join("\n", lignes().subList(0, 1_000));
        var fichier = new FichierFec("732829320FEC20261231.txt", texte.getBytes(FecTest.LATIN), null, null);

        var importation = livre.dans(() -> {
            var faite = livre.bean(ImportFec.class).importer(fichier, false, "Ludovic Tanguy", _ -> {});
            PostgresDeTest.superutilisateur()
                    .execute("analyze (skip_locked) ecriture, validation, ligne, lettrage, lettrage_ligne");
            return faite;
        });

        assertThat(importation).isInstanceOf(Importation.Faite.class);
        assertThat(PostgresDeTest.superutilisateur()
                        .queryForList(
                                "select reltuples::bigint from pg_class where oid in ('ligne'::regclass,"
                                        + " 'lettrage'::regclass, 'lettrage_ligne'::regclass) order by relname",
                                Long.class))
                .containsExactly(200L, 400L, 1_000L);
    }

    /// Des ventes et leurs règlements, lettrés deux à deux : trois lignes, puis deux.
    private static List<String> lignes() {
        var lignes = new ArrayList<String>(LIGNES);
        for (int n = 1; lignes.size() + 5 <= LIGNES; n++) {
            var jour = LocalDate.of(2026, 1, 1).plusDays(n % 365L);
            var date = DateTimeFormatter.BASIC_ISO_DATE.format(jour);
            var tiers = "C" + n % 300 + "\tClient numéro " + n % 300;
            var ttc = 1 + n % 900 + ",20";
            var ht = 1 + n % 900 + ",00";
            var fin = "\t\t\t" + date + "\t\t";
            var lettre = "\tL" + n + "\t" + date + "\t" + date + "\t\t";
            var vente = "VE\tVentes\t" + n + "\t" + date + "\t";
            var piece = "\tF-" + n + "\t" + date + "\tFacture de l'été n° " + n + "\t";
            lignes.add(vente + "411000\tClients\t" + tiers + piece + ttc + "\t0,00" + lettre);
            lignes.add(vente + "706000\tPrestations de services\t\t" + piece + "0,00\t" + ht + fin);
            lignes.add(vente + "445710\tTVA collectée\t\t" + piece + "0,00\t0,20" + fin);
            var banque = "BQ\tBanque\t" + n + "\t" + date + "\t";
            var virement = "\tV-" + n + "\t" + date + "\tVirement\t";
            lignes.add(banque + "512000\tBanques\t\t" + virement + ttc + "\t0,00" + fin);
            lignes.add(banque + "411000\tClients\t" + tiers + virement + "0,00\t" + ttc + lettre);
        }
        return lignes;
    }
}
