package coop.essaim.comptabilite;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.base.BaseOuverte;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.commun.base.Migrations;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.banc.ModuleSeul;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` pendant la passation : chaque écriture accusée est là, aucune n'y est à moitié, la suite reste sans trou.
///
/// `-Dessaim.coupures=N` recommence N fois le tour des trois morts ; un seul tour sinon.
class CoupureTest {

    private static final int ACCUSES = 40;

    @TempDir
    Path dossier;

    private enum Mort {
        LA_JVM,
        POSTGRESQL,
        LES_DEUX
    }

    @Test
    void tués_d_un_coup_ni_la_jvm_ni_postgresql_ne_perdent_une_écriture_accusée() throws Exception {
        preparer();
        var accusees = new TreeSet<String>();
        for (int tour = 0; tour < Integer.getInteger("essaim.coupures", 1); tour++)
            for (var mort : Mort.values()) {
                accusees.addAll(passerPuisTuer(mort, mort + "-" + tour));
                rien_n_est_perdu_ni_à_moitié(accusees, mort);
            }
        assertThat(accusees).hasSizeGreaterThanOrEqualTo(3 * ACCUSES);
    }

    private void preparer() {
        try (var base = BaseOuverte.tenir(donnees(), _ -> {})) {
            Migrations.appliquer(base.connexions());
            new Livre(ModuleSeul.sur(PasseurTue.source(base.connexions()))).installer(2026);
        }
    }

    private Set<String> passerPuisTuer(Mort mort, String vie) throws IOException, InterruptedException {
        var passeur = lancer(vie);
        var accusees = new TreeSet<String>();
        try (var sortie = passeur.inputReader(StandardCharsets.UTF_8)) {
            for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
                if (ligne.startsWith("ACCUSE ")) accusees.add(ligne.substring("ACCUSE ".length()));
                if (accusees.size() == ACCUSES) tuer(mort, passeur);
            }
        } finally {
            passeur.destroyForcibly();
        }
        passeur.waitFor();
        assertThat(accusees).as("le programme écrivait").hasSizeGreaterThanOrEqualTo(ACCUSES);
        return accusees;
    }

    private void tuer(Mort mort, Process passeur) throws IOException {
        var jvm = passeur.toHandle(); // par le processus lui-même, sa sortie se fermerait pendant qu'on la lit
        var veilleur = passeur.descendants().toList();
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

    private void rien_n_est_perdu_ni_à_moitié(Set<String> accusees, Mort mort) {
        try (var base = BaseOuverte.tenir(donnees(), _ -> {})) {
            var livre = new Livre(ModuleSeul.sur(PasseurTue.source(base.connexions())));
            var entieres = livre.jdbc().sql("""
                    select e.piece from ecriture e join ligne l on l.ecriture_id = e.id
                     group by e.id having count(*) = 3 and sum(l.debit) = 120000 and sum(l.credit) = 120000""").query(String.class).list();
            assertThat(entieres)
                    .as("après la mort de %s", mort)
                    .doesNotHaveDuplicates()
                    .containsAll(accusees);
            assertThat(livre.jdbc()
                            .sql("select count(*) from ecriture")
                            .query(Integer.class)
                            .single())
                    .as("aucune à moitié")
                    .isEqualTo(entieres.size());
            assertThat(livre.jdbc().sql("""
                    select count(*) = max(numero) and min(numero) = 1 from validation""").query(Boolean.class).single())
                    .as("sans trou")
                    .isTrue();
            assertThat(livre.bean(Verification.class).executer()).isEmpty();
        }
    }

    private Process lancer(String vie) throws IOException {
        var commande = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                PasseurTue.class.getName(),
                donnees().racine().toString(),
                vie);
        var fabrique = new ProcessBuilder(commande).redirectError(ProcessBuilder.Redirect.DISCARD);
        fabrique.environment().keySet().removeIf(nom -> nom.startsWith("SPRING_") || nom.startsWith("ESSAIM_"));
        fabrique.environment().put("XDG_CACHE_HOME", dossier.resolve("cache").toString());
        return fabrique.start();
    }

    private Stream<ProcessHandle> postgres() throws IOException {
        var fiche = donnees().racine().resolve("postgres/postmaster.pid");
        var maitre = Long.parseLong(Files.readAllLines(fiche).getFirst().strip());
        return ProcessHandle.of(maitre).stream().flatMap(p -> Stream.concat(Stream.of(p), p.descendants()));
    }

    private DossierDeDonnees donnees() {
        return new DossierDeDonnees(dossier.resolve("donnees"));
    }
}
