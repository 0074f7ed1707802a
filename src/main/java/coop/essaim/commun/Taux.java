package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Un taux exact, gardé en **pour cent** : 5,5 % est `new Taux(5.5)`, et sa fraction est 0,055.
///
/// Les zéros de queue ne comptent pas : 20 % et 20,00 % sont le même taux.
public record Taux(BigDecimal pourCent) implements Comparable<Taux> {

    public static final Taux ZERO = new Taux(BigDecimal.ZERO);

    private static final String ATTENDU =
            "Écrivez un taux en pour cent, entre 0 et 100, avec six décimales au plus, par exemple 5,5.";
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final int DECIMALES_MAX = 6;
    private static final Pattern SIGNE_POUR_CENT = Pattern.compile(" ?%$");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Taux {
        pourCent = pourCent.stripTrailingZeros();
        if (pourCent.scale() < 0) pourCent = pourCent.setScale(0);
    }

    /// Pour le code et les essais : `pourCent("5.5")`. Un texte tapé par quelqu'un passe par [#lire].
    public static Taux pourCent(String texte) {
        return new Taux(new BigDecimal(texte));
    }

    /// 0,055 donne 5,5 %.
    public static Taux deFraction(BigDecimal fraction) {
        return new Taux(fraction.movePointRight(2));
    }

    /// Lit « 5,5 % », « 5.5 » ou « 20 ».
    public static Lecture<Taux> lire(@Nullable String texte) {
        var nombre =
                Nombre.lire(SIGNE_POUR_CENT.matcher(TexteSaisi.simplifie(texte)).replaceFirst(""));
        if (nombre == null || nombre.scale() > DECIMALES_MAX) return new Refusee<>(ATTENDU);
        boolean entreZeroEtCent = nombre.signum() >= 0 && nombre.compareTo(CENT) <= 0;
        return entreZeroEtCent ? new Lue<>(new Taux(nombre)) : new Refusee<>(ATTENDU);
    }

    public static Taux valueOf(String texte) {
        return lire(texte).valeur();
    }

    @JsonValue
    @Override
    public BigDecimal pourCent() {
        return pourCent;
    }

    /// 5,5 % donne 0,055, exactement.
    public BigDecimal fraction() {
        return pourCent.movePointLeft(2);
    }

    /// Arrondit au centime le plus proche, le demi-centime s'éloignant de zéro, comme `montant.fois(taux)`.
    public Montant de(Montant montant) {
        return montant.fois(this);
    }

    /// Pour un texte qui nomme un autre arrondi.
    public Montant de(Montant montant, RoundingMode arrondi) {
        return montant.fois(fraction(), arrondi);
    }

    public Taux plus(Taux autre) {
        return new Taux(pourCent.add(autre.pourCent));
    }

    public Taux moins(Taux autre) {
        return new Taux(pourCent.subtract(autre.pourCent));
    }

    @Override
    public int compareTo(Taux autre) {
        return pourCent.compareTo(autre.pourCent);
    }

    @Override
    public String toString() {
        return Nombre.ecrire(pourCent) + "\u00a0%";
    }
}
