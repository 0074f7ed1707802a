package coop.essaim.comptabilite.banc;

import java.time.Duration;
import java.util.Arrays;

/// Une durée mesurée plusieurs fois, en microsecondes, et ce à quoi on la compare.
///
/// @param rapport le grand livre sur le nu : en durée pour une lecture, en débit pour une écriture
/// @param cible ce qu'il faut atteindre : au plus pour une lecture, au moins pour une écriture
record Mesure(int facteur, String quoi, long mediane, long p95, long nu, double rapport, double cible, boolean debit) {

    /// Une lecture courte s'exécute mille fois à vide, une longue pendant quatre secondes.
    private static final int CHAUFFES = 1000;

    private static final Duration CHAUFFE = Duration.ofSeconds(4);

    static final String RELEVE = "relevé d'une section (page)";

    boolean tient() {
        return cible == 0 || (debit ? rapport >= cible : rapport <= cible);
    }

    /// Une lecture : sa durée médiane, au plus `cible` fois celle du SQL nu.
    static Mesure lecture(int facteur, String quoi, long[] durees, long[] nues, double cible) {
        long nu = mediane(nues);
        return new Mesure(facteur, quoi, mediane(durees), p95(durees), nu, (double) mediane(durees) / nu, cible, false);
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

    /// @param notres les durées de l'acte, et `nues` celles du SQL nu, en microsecondes
    record Durees(long[] notres, long[] nues) {}

    /// Les durées de `fois` exécutions à chaud, chacun son tour : un voisin les ralentit toutes deux.
    static Durees chronometrer(int fois, Runnable acte, Runnable nu) {
        chauffer(acte);
        chauffer(nu);
        var durees = new Durees(new long[fois], new long[fois]);
        for (int i = 0; i < fois; i++) {
            durees.notres()[i] = duree(acte);
            durees.nues()[i] = duree(nu);
        }
        return durees;
    }

    /// Jusqu'à ce que la machine virtuelle ait compilé, et que PostgreSQL ait arrêté ses plans et rempli ses
    /// tampons : sans cela la première mesure du premier facteur paie pour toutes.
    private static void chauffer(Runnable acte) {
        long fin = System.nanoTime() + CHAUFFE.toNanos();
        for (int faites = 0; faites < 2 || faites < CHAUFFES && System.nanoTime() < fin; faites++) acte.run();
    }

    private static long duree(Runnable acte) {
        long debut = System.nanoTime();
        acte.run();
        return Math.max(1, (System.nanoTime() - debut) / 1000);
    }
}
