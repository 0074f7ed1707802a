package coop.essaim.facturation.banc;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Plusieurs personnes à la fois, chacune sur son fil.
final class Foule {

    private static final ThreadMXBean FILS = ManagementFactory.getThreadMXBean();

    private Foule() {}

    interface Personne {
        /// @return les nanosecondes de chaque acte
        long[] agir(int rang);
    }

    /// @param actes les durées de tous, bout à bout
    /// @param filsMs le temps de processeur de leurs fils : celui du client, quand ils demandent à un serveur
    @SuppressWarnings("ArrayRecordComponent") // jamais comparé
    record Passee(double secondes, long[] actes, double filsMs) {
        double parSeconde() {
            return actes.length / secondes;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // jamais comparée
    private record Part(long[] actes, long processeur) {}

    static Passee reunir(int nombre, Personne personne) {
        try (var fils = Executors.newFixedThreadPool(nombre)) {
            long debut = System.nanoTime();
            var travaux = new ArrayList<Future<Part>>();
            for (int n = 0; n < nombre; n++) {
                int rang = n;
                travaux.add(fils.submit(() -> part(personne, rang)));
            }
            var actes = new ArrayList<Long>();
            long processeur = 0;
            for (var travail : travaux) {
                for (long duree : travail.get().actes()) actes.add(duree);
                processeur += travail.get().processeur();
            }
            return new Passee((System.nanoTime() - debut) / 1e9, enTableau(actes), processeur / 1e6);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("La mesure a été interrompue.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Un fil du banc n'a pas fini.", e);
        }
    }

    private static Part part(Personne personne, int rang) {
        long avant = FILS.getCurrentThreadCpuTime();
        var actes = personne.agir(rang);
        return new Part(actes, FILS.getCurrentThreadCpuTime() - avant);
    }

    private static long[] enTableau(List<Long> actes) {
        return actes.stream().mapToLong(Long::longValue).toArray();
    }
}
