package coop.essaim.commun.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Un vrai PostgreSQL dans un dossier de données, démarré et arrêté par l'application, sur la seule boucle locale.
///
/// Durable : `fsync`, `synchronous_commit`, `full_page_writes` et sommes de contrôle restent actifs. Les connexions
/// se font par mot de passe (SCRAM), tiré au hasard et gardé dans le dossier, lisible du seul propriétaire.
public final class PostgresEmbarque implements AutoCloseable {

    public static final String SUPERUTILISATEUR = "postgres";
    public static final String PROPRIETAIRE = "essaim_proprietaire";
    public static final String APPLICATION = "essaim_application";

    private static final int ESSAIS_DE_PORT = 3;
    private static final long JOURNAL_TROP_LONG = 5L << 20;

    /// Les valeurs refusées (un numéro, un mot de passe) n'entrent pas dans le journal de PostgreSQL.
    private static final List<String> DISCRETION =
            List.of("log_error_verbosity=terse", "log_min_error_statement=panic", "log_timezone=Europe/Paris");

    /// Une base qui se remplit d'un coup (une reprise, la démonstration) garde sinon une minute durant les plans de
    /// ses tables vides.
    private static final List<String> STATISTIQUES = List.of("autovacuum_naptime=5s");

    /// Compiler une requête prend plus de temps que la jouer, pour des lectures de quelques millisecondes.
    private static final List<String> VITESSE = List.of("jit=off");

    private final int port;
    private final String motDePasse;
    private final Process veilleur;

    private PostgresEmbarque(int port, String motDePasse, Process veilleur) {
        this.port = port;
        this.motDePasse = motDePasse;
        this.veilleur = veilleur;
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

    /// Prépare le dossier s'il est vide, démarre le serveur et attend qu'il réponde.
    public static PostgresEmbarque demarrer(DossierDeDonnees dossier, List<String> reglages, Arret arret) {
        dossier.preparer();
        var motDePasse = dossier.motDePasse(SUPERUTILISATEUR);
        var programmes = Programmes.extraire(dossier);
        try {
            var prefixe = dossier.contientUneBase()
                    ? SansRoot.prefixe(dossier)
                    : new NouvelleGrappe(dossier, programmes).creer();
            ecarterLeVieuxJournal(dossier);
            oublierUnServeurMort(dossier);
            var veilleur = veiller(dossier, prefixe, programmes, arret);
            int port = lancer(dossier, SansRoot.avec(prefixe, demarrage(dossier, programmes, reglages)));
            return new PostgresEmbarque(port, motDePasse, veilleur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /// Le mot de passe du superutilisateur.
    public String motDePasse() {
        return motDePasse;
    }

    public String url(String base) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + base;
    }

    /// Rend la main quand le serveur est arrêté.
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

    /// Arrête proprement un serveur dont l'Essaim a été tué.
    static void arreterUnOrphelin(DossierDeDonnees dossier) {
        var programmes = Programmes.extraire(dossier);
        var arret = List.of(pgCtl(programmes), "-D", dossier.grappe().toString(), "-m", "fast", "-w", "stop");
        try {
            // Son veilleur l'arrête peut-être déjà : qu'il n'y ait plus rien à arrêter est une réussite.
            Execution.de(SansRoot.avec(SansRoot.prefixe(dossier), arret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ecarterLeVieuxJournal(DossierDeDonnees dossier) throws IOException {
        var journal = dossier.journalDePostgres();
        if (Files.exists(journal) && Files.size(journal) > JOURNAL_TROP_LONG) {
            Files.move(journal, journal.resolveSibling("postgres.ancien.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// PostgreSQL refuserait de démarrer si un autre programme avait reçu le numéro du serveur mort.
    private static void oublierUnServeurMort(DossierDeDonnees dossier) throws IOException {
        var fiche = FicheDuServeur.lire(dossier.grappe());
        if (fiche.isPresent() && !fiche.get().tourne()) {
            Files.deleteIfExists(dossier.grappe().resolve(FicheDuServeur.NOM));
        }
    }

    /// Un petit processus qui attend la fin de notre JVM, même tuée, pour arrêter le serveur : la fin de l'entrée
    /// standard est le seul signal que `kill -9` envoie aussi. Il ignore Ctrl-C, que le terminal envoie à tous.
    private static Process veiller(DossierDeDonnees dossier, List<String> prefixe, Path programmes, Arret arret)
            throws IOException {
        var script = "trap '' INT TERM HUP; read -r _; exec \"$0\" -D \"$1\" -m \"$2\" -t 300 -w stop";
        var commande =
                List.of("sh", "-c", script, pgCtl(programmes), dossier.grappe().toString(), arret.mode);
        return new ProcessBuilder(SansRoot.avec(prefixe, commande))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> demarrage(DossierDeDonnees dossier, Path programmes, List<String> reglages) {
        var options = new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        for (var reglage : DISCRETION) options.append(" -c ").append(reglage);
        for (var reglage : STATISTIQUES) options.append(" -c ").append(reglage);
        for (var reglage : VITESSE) options.append(" -c ").append(reglage);
        for (var reglage : reglages) options.append(" -c ").append(reglage);
        return List.of(
                pgCtl(programmes),
                "-D",
                dossier.grappe().toString(),
                "-l",
                dossier.journalDePostgres().toString(),
                "-t",
                "300", // une reprise après une panne relit ses journaux avant de répondre
                "-w",
                "start",
                "-o",
                options.toString());
    }

    /// Le port est libre quand on le choisit ; s'il est pris l'instant d'après, on en choisit un autre.
    private static int lancer(DossierDeDonnees dossier, List<String> commande) throws IOException {
        var resultat = new Execution(0, "");
        for (int essai = 0; essai < ESSAIS_DE_PORT; essai++) {
            int port = portLibre();
            var complete = new java.util.ArrayList<>(commande);
            complete.set(complete.size() - 1, "-p " + port + " " + complete.getLast());
            resultat = Execution.de(complete);
            if (resultat.reussie()) return port;
        }
        throw echec(dossier, "ne démarre pas", resultat.texte() + finDuJournal(dossier));
    }

    private static String finDuJournal(DossierDeDonnees dossier) throws IOException {
        if (!Files.exists(dossier.journalDePostgres())) return "";
        var texte = Files.readString(dossier.journalDePostgres(), StandardCharsets.ISO_8859_1);
        return texte.substring(Math.max(0, texte.length() - 2000));
    }

    static DemarrageRefuse echec(DossierDeDonnees dossier, String quoi, String texte) {
        if (texte.contains("No space left on device")) return dossier.plein();
        return new DemarrageRefuse(
                "La base embarquée " + quoi + " dans " + dossier.racine() + " : lisez " + dossier.journalDePostgres()
                        + ", qui en dit la raison.",
                new IOException(texte));
    }

    private static String pgCtl(Path programmes) {
        return programmes.resolve("bin/pg_ctl").toString();
    }

    private static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }
}
