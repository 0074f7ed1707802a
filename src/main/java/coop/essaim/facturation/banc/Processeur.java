package coop.essaim.facturation.banc;

import com.sun.management.OperatingSystemMXBean;
import coop.essaim.commun.base.DossierDeDonnees;
import coop.essaim.facturation.banc.Foule.Passee;
import coop.essaim.facturation.banc.Mesure.Travail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Supplier;
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

    record Chiffree(Passee passee, Travail travail) {}

    /// @param parLeReseau les fils de la foule sont alors des clients, et non le travail
    Chiffree chiffrer(boolean parLeReseau, Supplier<Passee> foule) {
        double avant = millisecondes();
        var passee = foule.get();
        double ensemble = millisecondes() - avant;
        int actes = passee.actes().length;
        return new Chiffree(passee, new Travail(ensemble / actes, parLeReseau ? passee.filsMs() / actes : 0));
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
