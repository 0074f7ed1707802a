package coop.essaim.paie.calcul;

import java.math.BigDecimal;
import java.math.BigInteger;

/// L'arithmétique du moteur : entière et exacte, donc la même sur toute machine et pour toujours.
///
/// Une somme se compte en centimes ; une assiette, qui ne s'arrondit pas, en « fines » (millionièmes de centime) ;
/// un taux en millionièmes (13 % = 130 000). Seul le montant d'une ligne s'arrondit, au centime le plus proche,
/// le demi-centime s'éloignant de zéro.
public final class Precision {

    /// Un centime, en fines.
    public static final long CENTIME = 1_000_000;

    /// L'unité d'un taux.
    public static final int UN = 1_000_000;

    private static final long MILLIEME = CENTIME / 1_000;

    private static final long FINES_PAR_PRODUIT = CENTIME * UN;

    public static long fines(long centimes) {
        return Math.multiplyExact(centimes, CENTIME);
    }

    /// Le centime le plus proche d'une assiette.
    public static long centimes(long fines) {
        return auPlusProche(fines, CENTIME);
    }

    /// Le montant d'une ligne, en centimes : assiette × taux, arrondi une fois.
    public static long cotisation(long fines, int taux) {
        return proportion(fines, taux, FINES_PAR_PRODUIT);
    }

    /// Le même produit sans l'arrondi au centime, en fines.
    static long produit(long fines, int taux) {
        return proportion(fines, taux, UN);
    }

    /// `a × b / c` au plus proche, sans dépassement possible au milieu du calcul.
    static long proportion(long a, long b, long c) {
        long produit = a * b;
        long haut = Math.multiplyHigh(a, b);
        if (haut == produit >> 63) return auPlusProche(produit, c);
        var exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        return new BigDecimal(exact)
                .divide(BigDecimal.valueOf(c), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// Division entière au plus proche ; la moitié s'éloigne de zéro. Le diviseur est positif.
    static long auPlusProche(long dividende, long diviseur) {
        long quotient = dividende / diviseur;
        long reste = Math.abs(dividende - quotient * diviseur);
        return reste >= diviseur - reste ? quotient + Long.signum(dividende) : quotient;
    }

    /// Un brut atteint-il un seuil compté en Smic ? Un Smic de part-temps (728 / 12 × 12,02…) ne tombe pas juste en
    /// fines :
    /// sans cette tolérance d'un millième de centime, une paie exactement au seuil passerait pour être dessous.
    ///
    /// @param echelle ce par quoi les deux côtés sont multipliés
    static boolean atteint(long brut, long seuil, int echelle) {
        return brut >= seuil - MILLIEME * echelle;
    }

    public static BigDecimal enEuros(long fines) {
        return BigDecimal.valueOf(fines, 8);
    }

    private Precision() {}
}
