package coop.essaim.facturation.banc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Plusieurs personnes à la fois, chacune sur son fil.
final class Foule {

    private Foule() {}

    interface Personne {
        /// @return les nanosecondes de chaque acte
        long[] agir(int rang);
    }

    /// @param actes les durées de tous, bout à bout
    @SuppressWarnings("ArrayRecordComponent") // jamais comparé
    record Passee(double secondes, long[] actes) {
        double parSeconde() {
            return actes.length / secondes;
        }
    }

    static Passee reunir(int nombre, Personne personne) {
        try (var fils = Executors.newFixedThreadPool(nombre)) {
            long debut = System.nanoTime();
            var travaux = new ArrayList<Future<long[]>>();
            for (int n = 0; n < nombre; n++) {
                int rang = n;
                travaux.add(fils.submit(() -> personne.agir(rang)));
            }
            var actes = new ArrayList<Long>();
            for (var travail : travaux) for (long duree : travail.get()) actes.add(duree);
            return new Passee((System.nanoTime() - debut) / 1e9, enTableau(actes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("La mesure a été interrompue.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Un fil du banc n'a pas fini.", e);
        }
    }

    private static long[] enTableau(List<Long> actes) {
        return actes.stream().mapToLong(Long::longValue).toArray();
    }
}
