package coop.essaim.commun.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Un vrai PostgreSQL dans un dossier de données, démarré et arrêté par l'application, sur la seule boucle locale.
///
/// Durable : `fsync`, `synchronous_commit`, `full_page_writes` et sommes de contrôle restent actifs. Les connexions
/// se font par mot de passe (SCRAM), tiré au hasard et gardé dans le dossier, lisible du seul propriétaire.
public final class PostgresEmbarque implements AutoCloseable {

    static final String SUPERUTILISATEUR = "postgres";
    public static final String PROPRIETAIRE = "essaim_proprietaire";
    public static final String APPLICATION = "essaim_application";

    private final int port;
    private final String motDePasse;
    private final Process veilleur;

    private PostgresEmbarque(int port, String motDePasse, Process veilleur) {
        this.port = port;
        this.motDePasse = motDePasse;
        this.veilleur = veilleur;
    }

    /// Prépare le dossier s'il est vide, démarre le serveur et attend qu'il réponde.
    public static PostgresEmbarque demarrer(Path donnees, List<String> reglages) {
        return demarrer(donnees, reglages, Arret.PROPRE);
    }

    public static PostgresEmbarque demarrer(Path donnees, List<String> reglages, Arret arret) {
        try {
            var programmes = Programmes.extraire();
            var grappe = donnees.resolve("postgres");
            var motDePasse = motDePasse(donnees);
            if (!Files.exists(grappe.resolve("PG_VERSION"))) initialiser(programmes, donnees, grappe);
            int port = portLibre();
            var veilleur = veiller(programmes, grappe, arret);
            lancer(programmes, donnees, port, reglages);
            return new PostgresEmbarque(port, motDePasse, veilleur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Comment finit le serveur : `PROPRE` écrit tout avant de rendre la main ; `IMMEDIAT` l'abandonne, pour les
    /// bases d'essai que personne ne relira.
    public enum Arret {
        PROPRE("fast"),
        IMMEDIAT("immediate");

        private final String mode;

        Arret(String mode) {
            this.mode = mode;
        }
    }

    /// Un petit processus qui attend la fin de notre JVM, même tuée, pour arrêter le serveur : la fin de l'entrée
    /// standard est le seul signal que `kill -9` envoie aussi. Il ignore Ctrl-C, que le terminal envoie à tous.
    private static Process veiller(Path programmes, Path grappe, Arret arret) throws IOException {
        return new ProcessBuilder(complete(List.of(
                        "sh",
                        "-c",
                        "trap '' INT TERM HUP; read -r _; exec \"$0\" -D \"$1\" -m \"$2\" -w stop",
                        programmes.resolve("bin/pg_ctl").toString(),
                        grappe.toString(),
                        arret.mode)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public int port() {
        return port;
    }

    public String motDePasse() {
        return motDePasse;
    }

    public String url(String base) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + base;
    }

    private static String motDePasse(Path donnees) throws IOException {
        var fichier = donnees.resolve("mot-de-passe");
        Files.createDirectories(donnees);
        if (!Files.exists(fichier)) {
            var octets = new byte[24];
            new SecureRandom().nextBytes(octets);
            Files.createFile(
                    fichier, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fichier, HexFormat.of().formatHex(octets));
        }
        return Files.readString(fichier).strip();
    }

    private static void initialiser(Path programmes, Path donnees, Path grappe) throws IOException {
        executer(List.of(
                programmes.resolve("bin/initdb").toString(),
                "--auth=scram-sha-256",
                "--pwfile=" + donnees.resolve("mot-de-passe"),
                "--username=" + SUPERUTILISATEUR,
                "--pgdata=" + grappe,
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=fr-FR",
                "--locale=C.UTF-8",
                "--data-checksums"));
    }

    private static void lancer(Path programmes, Path donnees, int port, List<String> reglages) throws IOException {
        var options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        for (var reglage : reglages) options.append(" -c ").append(reglage);
        executer(List.of(
                programmes.resolve("bin/pg_ctl").toString(),
                "-D",
                donnees.resolve("postgres").toString(),
                "-l",
                donnees.resolve("postgres.log").toString(),
                "-o",
                options.toString(),
                "-w",
                "start"));
    }

    @Override
    public void close() {
        try {
            veilleur.getOutputStream().close();
            veilleur.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> complete(List<String> commande) {
        var complete = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) complete.addAll(List.of("unshare", "-U"));
        complete.addAll(commande);
        return complete;
    }

    /// PostgreSQL refuse de tourner sous root : un espace d'utilisateurs le lui cache.
    private static void executer(List<String> commande) throws IOException {
        var complete = complete(commande);
        var journal = Files.createTempFile("essaim-postgres", ".log");
        try {
            var processus = new ProcessBuilder(complete)
                    .redirectErrorStream(true)
                    .redirectOutput(journal.toFile())
                    .start();
            if (!processus.waitFor(120, TimeUnit.SECONDS) || processus.exitValue() != 0) {
                throw new IOException("PostgreSQL : " + String.join(" ", complete) + "\n" + Files.readString(journal));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(journal);
        }
    }

    private static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }
}
