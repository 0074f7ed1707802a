package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.Connexions;
import coop.essaim.commun.base.DemarrageRefuse;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.droit.RoleLivre;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ce qui arrive à un vrai serveur, dans sa propre JVM, sur sa propre base durable.
class ServeurEnMarcheTest {

    @TempDir
    Path dossier;

    Path donnees() {
        return dossier.resolve("donnees");
    }

    @Test
    void tué_d_un_coup_avec_sa_base_il_retrouve_toute_écriture_acceptée_et_aucune_à_moitié() throws Exception {
        var acceptees = new TreeSet<Long>();
        try (var essaim = ProcessusEssaim.servir(donnees())) {
            essaim.adresse();
            un_second_serveur_est_refusé();
            creerLeTemoin();
            var cent = new CountDownLatch(100);
            var ecrivain = Thread.ofVirtual().start(() -> ecrireSansFin(acceptees, cent));
            cent.await();
            essaim.tuerTout();
            ecrivain.join();
        }
        assertThat(acceptees).hasSizeGreaterThanOrEqualTo(100);

        var annonces = new ArrayList<String>();
        try (var base = BaseOuverte.tenir(new DossierDeDonnees(donnees()), annonces::add)) {
            assertThat(annonces)
                    .singleElement()
                    .asString()
                    .startsWith("Le dernier Essaim de ce dossier a été interrompu : la base se remet d'elle-même");
            var ecrites = lignes(base.connexions(), "select n from temoin group by n having count(*) = 2");
            assertThat(ecrites).containsAll(acceptees);
            assertThat(ecrites.size() - acceptees.size())
                    .as("au plus celle dont la réponse n'est jamais arrivée")
                    .isBetween(0, 1);
            assertThat(lignes(base.connexions(), "select n from temoin group by n having count(*) <> 2"))
                    .isEmpty();
        }
    }

    @Test
    void un_postgresql_resté_seul_est_repris_et_une_commande_rejoint_le_serveur_en_marche() throws Exception {
        try (var essaim = ProcessusEssaim.montrer(donnees())) {
            une_démonstration_dit_son_adresse_dès_qu_une_page_s_ouvre_et_ses_comptes_à_la_fin(essaim);
            secrets_lisibles_du_seul_propriétaire();
            try (var rejointe = BaseOuverte.rejoindre(new DossierDeDonnees(donnees()), _ -> {})) {
                assertThat(rejointe.estANous()).isFalse();
                assertThat(lignes(rejointe.connexions(), "select 42")).containsExactly(42L);
            }
            essaim.tuerSansPostgres();
            assertThat(essaim.postgres()).as("PostgreSQL est resté").isNotEmpty();

            var annonces = new ArrayList<String>();
            try (var base = BaseOuverte.tenir(new DossierDeDonnees(donnees()), annonces::add)) {
                assertThat(lignes(base.connexions(), "select 42")).containsExactly(42L);
            }
            assertThat(annonces).singleElement().asString().contains("toutes les écritures acceptées y sont");
        }
    }

    @Test
    void à_l_arrêt_demandé_une_demande_en_cours_finit_et_la_base_s_arrête_proprement() throws Exception {
        try (var essaim = ProcessusEssaim.servir(donnees())) {
            var adresse = URI.create(essaim.adresse());
            // La toute première demande prépare l'aiguilleur : celle que l'arrêt surprend doit déjà y être entrée.
            le_lien_du_premier_administrateur_est_encadré_et_s_ouvre(essaim, adresse);
            try (var prise = new Socket(adresse.getHost(), adresse.getPort())) {
                var corps = "nom=Camille&prenom=Aubree";
                envoyer(
                        prise,
                        "POST /connexion HTTP/1.1\r\nHost: essaim\r\nConnection: close\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + corps.length()
                                + "\r\n\r\n" + corps.substring(0, 10));
                Thread.sleep(1000);
                essaim.demanderLArret();
                Thread.sleep(2000);
                envoyer(prise, corps.substring(10));
                var reponse = new String(prise.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(reponse).startsWith("HTTP/1.1 ").contains("X-Reference: ");
            }
            essaim.finir();
            essaim.code();
            assertThat(donnees().resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(donnees().resolve("journaux/postgres.log")).content().contains("database system is shut down");
        }
    }

    private static void une_démonstration_dit_son_adresse_dès_qu_une_page_s_ouvre_et_ses_comptes_à_la_fin(
            ProcessusEssaim essaim) throws IOException {
        var adresse = essaim.adresse();
        assertThat(essaim.dit())
                .containsSubsequence(
                        "Création de la base dans ",
                        "Une page s'ouvre déjà sur " + adresse + " (en ",
                        "Essaim de démonstration répond sur " + adresse + " (prêt en ");
        assertThat(essaim.encadre().lines().skip(1))
                .hasSize(RoleLivre.values().length)
                .allMatch(compte -> compte.contains("@val-rouge.example"));
    }

    /// Lui seul le dit : ce qui ouvre tout n'entre pas dans les journaux.
    private void le_lien_du_premier_administrateur_est_encadré_et_s_ouvre(ProcessusEssaim essaim, URI adresse)
            throws IOException {
        var encadre = essaim.encadre();
        assertThat(encadre).startsWith("PREMIER COMPTE : OUVREZ CE LIEN\n").contains("Il sert une fois");
        var lien = encadre.lines()
                .filter(ligne -> ligne.startsWith(adresse + "/premier-administrateur/"))
                .findFirst()
                .orElseThrow();
        assertThat(page(URI.create(lien))).startsWith("HTTP/1.1 200").contains("<form");
        assertThat(donnees().resolve("journaux/essaim.log"))
                .content()
                .doesNotContain(lien.substring(lien.lastIndexOf('/') + 1));
    }

    private static String page(URI adresse) throws IOException {
        try (var prise = new Socket(adresse.getHost(), adresse.getPort())) {
            envoyer(prise, "GET " + adresse.getPath() + " HTTP/1.1\r\nHost: essaim\r\nConnection: close\r\n\r\n");
            return new String(prise.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private void un_second_serveur_est_refusé() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        DemarrageRefuse.class,
                        () -> BaseOuverte.tenir(new DossierDeDonnees(donnees()), _ -> {})
                                .close()))
                .hasMessageMatching("Le dossier .* sert déjà à un autre Essaim en marche \\(processus \\d+\\) : "
                        + "arrêtez-le, ou choisissez un autre dossier avec --donnees\\.");
    }

    private void secrets_lisibles_du_seul_propriétaire() throws IOException {
        for (var secret : List.of("postgres", "essaim_proprietaire", "essaim_application")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            donnees().resolve("secrets").resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    private Connection ouvrir(String compte) throws SQLException, IOException {
        var port =
                Files.readAllLines(donnees().resolve("postgres/postmaster.pid")).get(3);
        var motDePasse = Files.readString(donnees().resolve("secrets").resolve(compte));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/essaim", compte, motDePasse);
    }

    private void creerLeTemoin() throws SQLException, IOException {
        try (var connexion = ouvrir("essaim_proprietaire");
                var ordre = connexion.createStatement()) {
            ordre.execute("create table temoin (n bigint not null, moitie int not null, primary key (n, moitie))");
        }
    }

    /// Deux lignes par transaction, jusqu'à ce que la base disparaisse.
    private void ecrireSansFin(Set<Long> acceptees, CountDownLatch cent) {
        try (var connexion = ouvrir("essaim_application");
                var ordre = connexion.prepareStatement("insert into temoin (n, moitie) values (?, ?)")) {
            connexion.setAutoCommit(false);
            for (long n = 1; ; n++) {
                for (int moitie = 1; moitie <= 2; moitie++) {
                    ordre.setLong(1, n);
                    ordre.setInt(2, moitie);
                    ordre.executeUpdate();
                }
                connexion.commit();
                acceptees.add(n);
                cent.countDown();
            }
        } catch (SQLException | IOException _) {
            // La base vient d'être tuée : c'est l'essai.
        }
    }

    private static List<Long> lignes(Connexions connexions, String requete) throws SQLException {
        var proprietaire = connexions.proprietaire();
        try (var connexion =
                        DriverManager.getConnection(connexions.url(), proprietaire.nom(), proprietaire.motDePasse());
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery(requete)) {
            var liste = new ArrayList<Long>();
            while (lignes.next()) liste.add(lignes.getLong(1));
            return liste;
        }
    }

    private static void envoyer(Socket prise, String texte) throws IOException {
        prise.getOutputStream().write(texte.getBytes(StandardCharsets.ISO_8859_1));
        prise.getOutputStream().flush();
    }
}
