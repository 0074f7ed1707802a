package coop.essaim.facturation.banc;

import com.sun.management.OperatingSystemMXBean;
import coop.essaim.commun.base.DossierDeDonnees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;

/// Le temps de processeur de cette JVM et de son PostgreSQL : les voisins de la machine n'y comptent pas.
final class Processeur {

    private final long maitre;

    Processeur(DossierDeDonnees dossier) {
        try {
            var fiche = dossier.racine().resolve("postgres/postmaster.pid");
            maitre = Long.parseLong(Files.readAllLines(fiche).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double millisecondes() {
        var jvm =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        var base = ProcessHandle.of(maitre).stream()
                .flatMap(un -> Stream.concat(Stream.of(un), un.descendants()))
                .map(un -> un.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
        return (jvm + base) / 1e6;
    }
}
