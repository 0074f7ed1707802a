package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ce que le lanceur refuse : une phrase, un code, et rien d'autre.
class LanceurTest {

    @TempDir
    Path dossier;

    @Test
    void un_port_pris_est_nommé_et_rien_n_est_créé() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(prise.getLocalPort());
            assertThat(lancer(
                            "demo",
                            "--port",
                            port,
                            "--donnees",
                            dossier.resolve("d").toString()))
                    .isEqualTo(new Fin(
                            1,
                            "Le port " + port + " est déjà pris sur 127.0.0.1 : arrêtez le programme qui "
                                    + "l'occupe, ou choisissez-en un autre avec --port.\n"));
        }
        assertThat(dossier.resolve("d")).doesNotExist();
    }

    @Test
    void un_dossier_d_une_autre_version_de_postgresql_est_laissé_intact() throws IOException {
        Files.createDirectories(dossier.resolve("postgres"));
        Files.writeString(dossier.resolve("postgres/PG_VERSION"), "17\n");
        assertThat(lancer("serve", "--port", "0", "--donnees", dossier.toString()))
                .isEqualTo(new Fin(
                        1,
                        "Le dossier " + dossier + " a été écrit par PostgreSQL 17 et cet Essaim apporte "
                                + "PostgreSQL 18 : reprenez l'Essaim d'alors pour sauvegarder, puis restaurez dans un dossier "
                                + "neuf.\n"));
        assertThat(dossier.resolve("postgres/PG_VERSION")).hasContent("17\n");
    }

    @Test
    void un_mot_de_passe_perdu_est_réclamé_plutôt_que_remplacé() throws IOException {
        Files.createDirectories(dossier.resolve("postgres"));
        Files.writeString(dossier.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(dossier.resolve("cle"), "celle d'avant\n");
        var fin = lancer("serve", "--port", "0", "--donnees", dossier.toString());
        assertThat(fin.code()).isEqualTo(1);
        assertThat(fin.texte())
                .startsWith("Le mot de passe de la base manque dans ")
                .hasLineCount(1);
        assertThat(dossier.resolve("secrets/postgres")).doesNotExist();
    }

    @Test
    void une_clé_perdue_est_réclamée_plutôt_que_remplacée() throws IOException {
        Files.createDirectories(dossier.resolve("postgres"));
        Files.writeString(dossier.resolve("postgres/PG_VERSION"), "18\n");
        assertThat(lancer("serve", "--port", "0", "--donnees", dossier.toString()))
                .isEqualTo(new Fin(
                        1,
                        "La clé qui ouvre les secrets de cette base manque : remettez le fichier "
                                + dossier.resolve("cle")
                                + " en place, ou donnez-la par ESSAIM_CLE ; rien n'a été changé.\n"));
        assertThat(dossier.resolve("cle")).doesNotExist();
    }

    @Test
    void un_serveur_postgresql_injoignable_se_dit_sans_montrer_de_mot_de_passe() throws IOException {
        int ferme;
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ferme = prise.getLocalPort();
        }
        var fin = lancer(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:" + ferme + "/essaim?password=S3cretDesAbeilles",
                        "SPRING_DATASOURCE_USERNAME",
                        "essaim",
                        "SPRING_DATASOURCE_PASSWORD",
                        "S3cretDesAbeilles"),
                "serve",
                "--port",
                "0");
        assertThat(fin.code()).isEqualTo(1);
        assertThat(fin.texte())
                .isEqualTo("La base jdbc:postgresql://127.0.0.1:" + ferme + "/essaim de SPRING_DATASOURCE_URL ne "
                        + "répond pas : vérifiez l'adresse, le port et que le serveur PostgreSQL est démarré.\n")
                .doesNotContain("S3cretDesAbeilles");
    }

    @Test
    void une_option_mal_écrite_est_un_mauvais_usage() {
        assertThat(lancer("demo", "--prot", "1").code()).isEqualTo(2);
        assertThat(lancer("demo", "--prot", "1").texte()).startsWith("La commande demo n'a pas d'option --prot.");
        assertThat(lancer("serve", "--neuf").texte()).startsWith("La commande serve n'a pas d'option --neuf.");
        assertThat(lancer("demo", "--port", "80800").texte())
                .startsWith("L'option --port attend un nombre de 0 à 65535, pas « 80800 ».");
        assertThat(lancer("demo", "--port").texte()).startsWith("L'option --port attend une valeur.");
        assertThat(lancer("demo", "vite").texte()).startsWith("La commande demo n'attend pas « vite ».");
        assertThat(lancer("serve", "--facteur", "1").texte())
                .startsWith("La commande serve n'a pas d'option --facteur.");
        assertThat(lancer("demo", "--facteur", "7").texte()).startsWith("L'option --facteur attend 0");
        assertThat(lancer("demo", "--adresse", "192.0.2.7").texte())
                .startsWith("L'adresse 192.0.2.7 n'est pas celle de cette machine.");
    }

    @Test
    void un_programme_lit_un_refus_en_json_comme_un_résultat() {
        assertThat(lancer("serve", "--json").texte())
                .contains("\n{\"refus\":[\"La commande serve n'a pas d'option --json.\"]}\n");
    }

    @Test
    void un_fichier_donné_pour_dossier_est_nommé_et_laissé_intact() throws IOException {
        var fichier = Files.writeString(dossier.resolve("budget.ods"), "à garder");
        assertThat(lancer("serve", "--port", "0", "--donnees", fichier.toString()))
                .isEqualTo(new Fin(
                        1, fichier + " est un fichier, et non un dossier : choisissez un dossier avec --donnees.\n"));
        assertThat(fichier).hasContent("à garder");
    }

    @Test
    void recommencer_demande_d_abord_et_sans_oui_n_efface_rien() throws IOException {
        Files.createDirectories(dossier.resolve("postgres"));
        Files.writeString(dossier.resolve("postgres/PG_VERSION"), "17\n");
        var entree = System.in;
        try {
            System.setIn(new java.io.ByteArrayInputStream(new byte[0])); // personne au clavier
            var fin = lancer("demo", "--port", "0", "--neuf", "--donnees", dossier.toString());
            assertThat(fin.code()).isEqualTo(1);
            assertThat(fin.texte()).contains("Rien n'a été effacé");
        } finally {
            System.setIn(entree);
        }
        assertThat(dossier.resolve("postgres/PG_VERSION")).exists();
    }

    @Test
    void un_numéro_de_processus_repris_par_un_autre_programme_ne_bloque_pas_la_base() throws IOException {
        var donnees = new DossierDeDonnees(dossier);
        BaseOuverte.tenir(donnees, _ -> {}).close();
        // Un programme sans lien avec nous : PostgreSQL ne se méfie pas de ses propres parents.
        var autre = new ProcessBuilder("sleep", "600").start();
        // Ce que laisse une machine éteinte brutalement, quand notre numéro revient ensuite à un autre programme.
        Files.writeString(
                dossier.resolve("postgres/postmaster.pid"),
                autre.pid() + "\n" + dossier.resolve("postgres") + "\n1700000000\n54321\n\n127.0.0.1\n");
        var annonces = new ArrayList<String>();
        try (var base = BaseOuverte.tenir(donnees, annonces::add)) {
            assertThat(base.estANous()).isTrue();
        } finally {
            autre.destroyForcibly();
        }
        // Et ce que laisse un disque plein : une fiche vide, que PostgreSQL refuserait.
        Files.writeString(dossier.resolve("postgres/postmaster.pid"), "");
        BaseOuverte.tenir(donnees, annonces::add).close();
        assertThat(annonces)
                .hasSize(2)
                .allMatch(annonce -> annonce.startsWith("Le dernier Essaim de ce dossier a été interrompu"));
    }

    private record Fin(int code, String texte) {}

    private static Fin lancer(String... arguments) {
        return lancer(Map.of(), arguments);
    }

    private static Fin lancer(Map<String, String> environnement, String... arguments) {
        var texte = new ByteArrayOutputStream();
        var flux = new PrintStream(texte, true, StandardCharsets.UTF_8);
        int code = new Lanceur(new Console(flux, flux), environnement).lancer(List.of(arguments));
        return new Fin(code, texte.toString(StandardCharsets.UTF_8));
    }
}
