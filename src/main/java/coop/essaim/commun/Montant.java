package coop.essaim.commun;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Une somme en euros, exacte au centime.
///
/// Rien ne s'arrondit tout seul : `fois` et `repartirEn` disent où tombe le centime.
/// Un dépassement lève une exception : en comptabilité, un mauvais nombre est pire que pas de nombre.
public record Montant(long centimes) implements Comparable<Montant> {

    public static final Montant ZERO = new Montant(0);

    public static Montant euros(String texte) {
        return de(new BigDecimal(texte));
    }

    /// Refuse une troisième décimale plutôt que de la perdre.
    public static Montant de(BigDecimal euros) {
        return new Montant(euros.movePointRight(2).longValueExact());
    }

    public BigDecimal enEuros() {
        return BigDecimal.valueOf(centimes, 2);
    }

    public Montant plus(Montant autre) {
        return new Montant(Math.addExact(centimes, autre.centimes));
    }

    public Montant moins(Montant autre) {
        return new Montant(Math.subtractExact(centimes, autre.centimes));
    }

    /// Arrondit au centime le plus proche, le demi-centime s'éloignant de zéro.
    public Montant fois(BigDecimal facteur) {
        var exact = BigDecimal.valueOf(centimes).multiply(facteur);
        return new Montant(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// Partage sans perdre un centime : les premières parts portent le reste.
    public List<Montant> repartirEn(int parts) {
        long base = centimes / parts, reste = centimes % parts;
        return IntStream.range(0, parts)
                .mapToObj(rang -> new Montant(rang < Math.abs(reste) ? base + Long.signum(reste) : base))
                .toList();
    }

    @Override
    public int compareTo(Montant autre) {
        return Long.compare(centimes, autre.centimes);
    }

    @Override
    public String toString() {
        return String.format(Locale.FRANCE, "%,.2f\u00a0€", enEuros());
    }
}
