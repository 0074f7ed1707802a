package coop.essaim.paie.calcul;

/// Depuis 2026 : C = Tmin + Tdelta × [½ × (3 × Smic / brut − 1)]^P, au plus Tmin + Tdelta, nul à partir de 3 Smic
/// (CSS L241-13 et D241-7, décret 2025-887).
///
/// @param minimum Tmin, en dix-millièmes
/// @param delta Tdelta, en dix-millièmes
/// @param sortie 3 Smic
record ReductionUnique(int minimum, int delta, double puissance, int sortie) implements ReductionGenerale {

    @Override
    public int coefficient(long brut, long smic) {
        if (brut <= 0) return smic > 0 ? maximum() : 0;
        if (Precision.atteint(brut, sortie * smic, 1)) return 0;
        double fraction = ((double) (sortie * smic) / brut - 1) / (sortie - 1);
        if (fraction >= 1) return maximum();
        // StrictMath : la même puissance, au dernier bit, sur toute machine.
        return (int) Math.floor(minimum + delta * StrictMath.pow(fraction, puissance) + 0.5);
    }

    @Override
    public int maximum() {
        return minimum + delta;
    }

    @Override
    public String libelle() {
        return "Réduction générale dégressive unique";
    }
}
