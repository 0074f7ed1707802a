package coop.essaim.comptabilite.banc;

import java.util.Arrays;

/// Une durée mesurée plusieurs fois, en microsecondes, et ce à quoi on la compare.
///
/// @param rapport le grand livre sur le nu : en durée pour une lecture, en débit pour une écriture
/// @param cible ce qu'il faut atteindre : au plus pour une lecture, au moins pour une écriture
record Mesure(int facteur, String quoi, long mediane, long p95, long nu, double rapport, double cible, boolean debit) {

    static final String RELEVE = "relevé d'une section (page)";

    boolean tient() {
        return cible == 0 || (debit ? rapport >= cible : rapport <= cible);
    }

    /// Une lecture : sa durée médiane, au plus `cible` fois celle du SQL nu.
    static Mesure lecture(int facteur, String quoi, long[] durees, long[] nues, double cible) {
        long nu = nues.length == 0 ? 0 : mediane(nues);
        return new Mesure(
                facteur,
                quoi,
                mediane(durees),
                p95(durees),
                nu,
                nu == 0 ? 0 : (double) mediane(durees) / nu,
                cible,
                false);
    }

    /// Une écriture : son débit, au moins `cible` fois celui du SQL nu.
    static Mesure ecriture(int facteur, String quoi, long[] durees, long[] nues, double cible) {
        return new Mesure(
                facteur,
                quoi,
                mediane(durees),
                p95(durees),
                mediane(nues),
                (double) mediane(nues) / mediane(durees),
                cible,
                true);
    }

    static long mediane(long[] durees) {
        var tri = durees.clone();
        Arrays.sort(tri);
        return tri[tri.length / 2];
    }

    private static long p95(long[] durees) {
        var tri = durees.clone();
        Arrays.sort(tri);
        return tri[Math.min(tri.length - 1, (int) Math.ceil(tri.length * 0.95) - 1)];
    }

    /// Les durées de `fois` exécutions, après deux à vide.
    static long[] chronometrer(int fois, Runnable acte) {
        acte.run();
        acte.run();
        var durees = new long[fois];
        for (int i = 0; i < fois; i++) {
            long debut = System.nanoTime();
            acte.run();
            durees[i] = Math.max(1, (System.nanoTime() - debut) / 1000);
        }
        return durees;
    }
}
