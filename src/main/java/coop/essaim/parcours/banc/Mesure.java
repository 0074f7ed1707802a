package coop.essaim.parcours.banc;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Une durée mesurée plusieurs fois, en microsecondes, sa cible, et ce que le plan a parcouru.
///
/// @param cible p95 au plus
record Mesure(String quoi, long mediane, long p95, long cible, Base base) {

    /// Ce que la base en dit.
    ///
    /// @param processeur son temps de processeur par demande, en microsecondes
    /// @param parcours combien de fois une table entière a été lue, là où un index doit suffire
    record Base(long processeur, long parcours) {}

    boolean tient() {
        return p95 <= cible && base.parcours() == 0;
    }

    String ligne() {
        return String.format(
                Locale.FRANCE,
                "%-60s médiane %6.1f ms   p95 %6.1f ms   cible %4.0f ms   processeur de la base %5.1f ms   %d parcours entier%s %s",
                quoi,
                mediane / 1000.0,
                p95 / 1000.0,
                cible / 1000.0,
                base.processeur() / 1000.0,
                base.parcours(),
                base.parcours() > 1 ? "s" : "",
                tient() ? "✓" : "✗");
    }

    static Mesure de(String quoi, long[] durees, Base base, long cible) {
        var tri = durees.clone();
        Arrays.sort(tri);
        int rang95 = Math.min(tri.length - 1, (int) Math.ceil(tri.length * 0.95) - 1);
        return new Mesure(quoi, tri[tri.length / 2], tri[rang95], cible, base);
    }

    /// Les durées de `fois` exécutions, après quelques-unes à vide : la machine virtuelle compile, la base arrête ses
    /// plans.
    static long[] chronometrer(int chauffe, int fois, IntConsumer acte) {
        for (int i = 0; i < chauffe; i++) acte.accept(i);
        var durees = new long[fois];
        for (int i = 0; i < fois; i++) {
            long debut = System.nanoTime();
            acte.accept(i);
            durees[i] = Math.max(1, (System.nanoTime() - debut) / 1000);
        }
        return durees;
    }
}
