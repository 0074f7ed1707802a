package coop.essaim.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.architecture.Depot.Fichier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Chaque règle de texte : le dépôt la respecte, elle voit le mauvais exemple, elle laisse passer le bon.
class ArchitectureDesTextesTest {

    static List<Regle> regles() {
        return ReglesDesTextes.toutes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    void le_dépôt_respecte_la_règle(Regle regle) {
        var fichiers = Depot.fichiers(_ -> true);
        assertThat(fichiers).hasSizeGreaterThan(20);
        assertThat(fichiers.stream().flatMap(fichier -> regle.fautesDe(fichier).stream()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    void la_règle_voit_le_mauvais_exemple_et_laisse_le_bon(Regle regle) {
        assertThat(regle.fautesDe(regle.mauvais())).isNotEmpty();
        assertThat(regle.fautesDe(regle.bon())).isEmpty();
    }

    @Test
    void chaque_paquet_est_NullMarked() {
        assertThat(paquetsSansMarque(Depot.fichiers(chemin -> chemin.startsWith(Depot.SOURCES))))
                .isEmpty();
        assertThat(paquetsSansMarque(List.of(
                        java("facturation/Factures.java", ""),
                        java("facturation/package-info.java", "/// Sans marque."))))
                .containsExactly(Depot.SOURCES + "facturation");
    }

    @Test
    void deux_migrations_ne_portent_pas_la_même_date() {
        assertThat(datesEnDouble(Depot.fichiers(chemin -> chemin.startsWith(Depot.SOURCES))))
                .isEmpty();
        assertThat(datesEnDouble(List.of(
                        java("acces/V2026_01_05_1000__comptes.sql", ""),
                        java("tiers/V2026_01_05_1000__tiers.sql", ""))))
                .containsExactly("V2026_01_05_1000");
    }

    /// Les tables de deux modules, `facturation` pouvant appeler `comptabilite` et non l'inverse.
    static Stream<Fichier> intrusions() {
        return Stream.of(
                java("facturation/FacturesSql.java", "jdbc.sql(\"select debit from ligne_ecriture\")"),
                java(
                        "facturation/FacturesSql.java",
                        "jdbc.sql(\"\"\"\n  select 1 from facture f, ligne_ecriture l\"\"\")"),
                java("facturation/FacturesSql.java", "jdbc.sql(\"update ligne_ecriture set debit = 0\")"),
                java(
                        "facturation/V2026_01_05_1100__vue.sql",
                        "create view pub_du as select debit from ligne_ecriture;"),
                java(
                        "facturation/V2026_01_05_1100__vue.sql",
                        "create trigger t before update on ligne_ecriture execute f();"),
                java("facturation/V2026_01_05_1100__vue.sql", "revoke update on ligne_ecriture from app;"),
                java("comptabilite/EcrituresSql.java", "jdbc.sql(\"select numero from pub_facture\")"),
                java("comptabilite/V2026_01_05_1100__cle.sql", "create table a (b uuid references facture);"));
    }

    @ParameterizedTest
    @MethodSource("intrusions")
    void une_table_du_voisin_est_refusée(Fichier intrusion) {
        assertThat(propriete().fautesDe(intrusion)).hasSize(1);
    }

    @Test
    void ses_tables_et_les_vues_promises_sont_permises() {
        assertThat(
                        propriete()
                                .fautesDe(
                                        java(
                                                "facturation/FacturesSql.java",
                                                "// from ligne_ecriture\njdbc.sql(\"select id from facture join pub_solde using (id)\")")))
                .isEmpty();
        assertThat(propriete()
                        .fautesDe(java(
                                "facturation/V2026_01_05_1100__cle.sql",
                                "create table x (l uuid references ligne_ecriture);")))
                .isEmpty();
    }

    private static ProprieteDesTables propriete() {
        return new ProprieteDesTables(
                List.of(
                        java(
                                "facturation/V2026_01_05_1000__f.sql",
                                "create table facture (); create view pub_facture as"),
                        java(
                                "comptabilite/V2026_01_05_0900__e.sql",
                                "create table ligne_ecriture (); create or replace view pub_solde as")),
                Map.of("facturation", Set.of("comptabilite")));
    }

    private static Fichier java(String chemin, String texte) {
        return new Fichier(Depot.SOURCES + chemin, texte);
    }

    private static Set<String> paquetsSansMarque(List<Fichier> fichiers) {
        var paquets = new TreeSet<String>();
        fichiers.stream()
                .filter(f -> f.nom().endsWith(".java"))
                .map(ArchitectureDesTextesTest::dossier)
                .forEach(paquets::add);
        fichiers.stream()
                .filter(f -> f.nom().equals("package-info.java"))
                .filter(f -> SourceJava.lire(f.texte()).code().contains("@NullMarked"))
                .map(ArchitectureDesTextesTest::dossier)
                .forEach(paquets::remove);
        return paquets;
    }

    private static String dossier(Fichier fichier) {
        return fichier.chemin().substring(0, fichier.chemin().lastIndexOf('/'));
    }

    private static Set<String> datesEnDouble(List<Fichier> fichiers) {
        var vues = new TreeSet<String>();
        var doubles = new TreeSet<String>();
        fichiers.stream()
                .filter(f -> f.nom().endsWith(".sql"))
                .map(f -> f.nom().split("__")[0])
                .filter(date -> !vues.add(date))
                .forEach(doubles::add);
        return doubles;
    }
}
