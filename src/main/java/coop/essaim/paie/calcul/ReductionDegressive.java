package coop.essaim.paie.calcul;

/// Jusqu'en 2025 : C = T / 0,6 × (1,6 × Smic / brut − 1), entre 0 et T (CSS D241-7).
///
/// @param maximum T, en dix-millièmes
/// @param sortie 1,6 Smic, en centièmes ; le diviseur en découle
record ReductionDegressive(int maximum, int sortie) implements ReductionGenerale {

    @Override
    public int coefficient(long brut, long smic) {
        if (brut <= 0) return smic > 0 ? maximum : 0;
        long avance = sortie * smic - 100 * brut;
        if (avance <= 0) return 0;
        return (int) Math.min(maximum, Precision.proportion(avance, maximum, (sortie - 100) * brut));
    }

    @Override
    public String libelle() {
        return "Réduction générale";
    }
}
