package coop.essaim.commun.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Une base copiée du modèle est une base comme une autre, et n'a rien en commun avec ses sœurs.
class GrappeModeleTest {

    @TempDir
    static Path atelier;

    @TempDir
    Path dossier;

    @BeforeAll
    static void faire() {
        System.setProperty(GrappeModele.EMPLACEMENT, modele().toString());
        GrappeModele.faire(atelier.resolve("jetable"));
    }

    @AfterAll
    static void oublier() {
        System.clearProperty(GrappeModele.EMPLACEMENT);
    }

    static Path modele() {
        return atelier.resolve("modele");
    }

    @Test
    void un_premier_démarrage_la_copie_et_n_a_plus_rien_à_migrer() throws IOException {
        var base = creer("val-rouge");
        assertThat(base.aJour()).isTrue();
        assertThat(base.verifications()).as("sommes de contrôle fausses").isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base.grappe())))
                .isEqualTo("rwx------");
        assertThat(dossier.resolve("val-rouge/postgres.brouillon")).doesNotExist();
    }

    @Test
    void deux_copies_ne_partagent_ni_mot_de_passe_ni_identifiant_ni_sel() throws IOException {
        var une = creer("val-rouge");
        var autre = creer("ruche-bleue");
        assertThat(une.verificateurs()).hasSize(3).doesNotContainNull();
        assertThat(autre.verificateurs()).hasSize(3).doesNotContainAnyElementsOf(une.verificateurs());
        var modele = IdentiteDeGrappe.lire(modele().resolve("grappe"));
        var identites = List.of(modele, IdentiteDeGrappe.lire(une.grappe()), IdentiteDeGrappe.lire(autre.grappe()));
        assertThat(identites).extracting(IdentiteDeGrappe::identifiant).doesNotHaveDuplicates();
        assertThat(identites)
                .extracting(identite -> new String(identite.sel(), StandardCharsets.ISO_8859_1))
                .doesNotHaveDuplicates();
    }

    @Test
    void le_modèle_n_ouvre_à_personne() throws IOException {
        Files.createDirectories(dossier.resolve("vole"));
        copier(modele().resolve("grappe"), dossier.resolve("vole/postgres"));
        // Avec les mots de passe qui ont servi à le faire, quand bien même ils ne seraient pas jetés.
        copier(atelier.resolve("jetable/secrets"), dossier.resolve("vole/secrets"));
        var serveur = PostgresEmbarque.demarrer(
                new DossierDeDonnees(dossier.resolve("vole")), List.of(), PostgresEmbarque.Arret.IMMEDIAT);
        try (serveur) {
            for (var compte : List.of("postgres", PostgresEmbarque.PROPRIETAIRE, PostgresEmbarque.APPLICATION)) {
                var motDePasse =
                        Files.readString(dossier.resolve("vole/secrets").resolve(compte));
                assertThatThrownBy(() -> DriverManager.getConnection(serveur.url("essaim"), compte, motDePasse))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void un_modèle_d_un_autre_niveau_est_laissé_de_côté() throws IOException {
        var empreinte = Files.readString(modele().resolve("empreinte"));
        Files.writeString(modele().resolve("empreinte"), empreinte + "2999.01.01.0900:1");
        try {
            assertThat(creer("val-rouge").aJour()).isFalse();
        } finally {
            Files.writeString(modele().resolve("empreinte"), empreinte);
        }
    }

    @Test
    void un_modèle_abîmé_est_laissé_de_côté() throws IOException {
        var controle = modele().resolve("grappe/global/pg_control");
        var octets = Files.readAllBytes(controle);
        var abimes = octets.clone();
        abimes[24] ^= 1; // l'heure du dernier point de reprise : seule la somme de contrôle le voit
        Files.write(controle, abimes);
        try {
            assertThat(creer("val-rouge").aJour()).isFalse();
        } finally {
            Files.write(controle, octets);
        }
    }

    /// Ce qu'une base neuve laisse voir d'elle, une fois éteinte.
    private record Neuve(Path grappe, boolean aJour, List<String> verificateurs, long verifications) {}

    private Neuve creer(String nom) throws IOException {
        var donnees = new DossierDeDonnees(dossier.resolve(nom));
        try (var base = BaseOuverte.tenir(donnees, _ -> {})) {
            var url = base.connexions().url();
            var jdbc = new JdbcTemplate(new DriverManagerDataSource(
                    url, "postgres", donnees.motDePasse(PostgresEmbarque.SUPERUTILISATEUR)));
            return new Neuve(
                    donnees.grappe(),
                    Migrations.estAJour(base.connexions()),
                    jdbc.queryForList("select rolpassword from pg_authid where rolcanlogin", String.class),
                    jdbc.queryForObject("select sum(checksum_failures) from pg_stat_database", Long.class));
        }
    }

    private static void copier(Path de, Path vers) throws IOException {
        try (var fichiers = Files.walk(de)) {
            for (var fichier : fichiers.toList()) {
                Files.copy(fichier, vers.resolve(de.relativize(fichier).toString()));
            }
        }
        Files.setPosixFilePermissions(vers, PosixFilePermissions.fromString("rwx------"));
    }
}
