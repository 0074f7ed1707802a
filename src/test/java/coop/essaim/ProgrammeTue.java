package coop.essaim;

import coop.essaim.commun.base.DossierDeDonnees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Un programme dans une JVM à lui, sur une base durable à lui, que l'on tue d'un coup pendant qu'il écrit.
///
/// Il accuse chaque acte sur sa sortie, une fois sa transaction rendue : `ACCUSE …`.
public final class ProgrammeTue {

    private static final String ACCUSE = "ACCUSE ";
    private static final String POINT = "POINT ";

    private final Path dossier;
    private final Class<?> programme;

    public enum Mort {
        LA_JVM,
        POSTGRESQL,
        LES_DEUX
    }

    /// @param dossier un dossier jetable, le même d'une vie à l'autre
    public ProgrammeTue(Path dossier, Class<?> programme) {
        this.dossier = dossier;
        this.programme = programme;
    }

    public DossierDeDonnees donnees() {
        return new DossierDeDonnees(dossier.resolve("donnees"));
    }

    /// Le laisse arriver au point qu'il annonce par `arreterLa`, où il attend, puis le tue.
    public List<String> mourirAuPointDArret(Mort mort, String... mots) throws IOException, InterruptedException {
        return vivrePuisMourir(mort, 1, POINT, mots);
    }

    /// Le laisse accuser tant d'actes, puis le tue ; rend tout ce qu'il a dit avant de mourir.
    public List<String> vivrePuisMourir(Mort mort, int accuses, String... mots)
            throws IOException, InterruptedException {
        return vivrePuisMourir(mort, accuses, ACCUSE, mots);
    }

    private List<String> vivrePuisMourir(Mort mort, int accuses, String signal, String... mots)
            throws IOException, InterruptedException {
        var processus = lancer(mots);
        var dites = new ArrayList<String>();
        int vus = 0;
        try (var sortie = processus.inputReader(StandardCharsets.UTF_8)) {
            for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
                dites.add(ligne);
                if (ligne.startsWith(signal) && ++vus == accuses) tuer(mort, processus);
            }
        } finally {
            processus.destroyForcibly();
        }
        processus.waitFor();
        if (vus < accuses)
            throw new AssertionError("Le programme est mort avant d'écrire :\n" + String.join("\n", dites)
                    + Files.readString(dossier.resolve("erreurs")));
        return dites;
    }

    /// Ce que suivent les accusés.
    public static List<String> accuses(List<String> dites) {
        return dites.stream()
                .filter(ligne -> ligne.startsWith(ACCUSE))
                .map(ligne -> ligne.substring(ACCUSE.length()))
                .toList();
    }

    /// Le programme se fige là, sa transaction ouverte, jusqu'à ce qu'on le tue.
    public static void arreterLa(String ou) {
        synchronized (System.out) {
            System.out.println(POINT + ou);
            System.out.flush();
            while (true) LockSupport.park(); // sa sortie verrouillée : nul autre fil n'accuse plus rien
        }
    }

    public static void accuser(String quoi) {
        synchronized (System.out) {
            System.out.println(ACCUSE + quoi);
            System.out.flush();
        }
    }

    private void tuer(Mort mort, Process processus) throws IOException {
        var jvm = processus.toHandle(); // par le processus lui-même, sa sortie se fermerait pendant qu'on la lit
        var veilleur = processus.descendants().toList();
        var postgres = postgres().toList();
        switch (mort) {
            case LA_JVM -> {
                jvm.destroyForcibly();
                veilleur.forEach(un -> un.onExit().join()); // il arrête PostgreSQL, resté seul
            }
            case POSTGRESQL -> {
                postgres.forEach(ProcessHandle::destroyForcibly);
                CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS).execute(jvm::destroyForcibly);
            }
            case LES_DEUX ->
                Stream.of(Stream.of(jvm), veilleur.stream(), postgres.stream())
                        .flatMap(tous -> tous)
                        .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Process lancer(String... mots) throws IOException {
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                programme.getName(),
                donnees().racine().toString()));
        commande.addAll(List.of(mots));
        var fabrique = new ProcessBuilder(commande)
                .redirectError(dossier.resolve("erreurs").toFile());
        fabrique.environment().keySet().removeIf(nom -> nom.startsWith("SPRING_") || nom.startsWith("ESSAIM_"));
        fabrique.environment().put("XDG_CACHE_HOME", dossier.resolve("cache").toString());
        return fabrique.start();
    }

    private Stream<ProcessHandle> postgres() throws IOException {
        var fiche = donnees().racine().resolve("postgres/postmaster.pid");
        var maitre = Long.parseLong(Files.readAllLines(fiche).getFirst().strip());
        return ProcessHandle.of(maitre).stream().flatMap(p -> Stream.concat(Stream.of(p), p.descendants()));
    }
}
