package coop.essaim.commun;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.essaim.commun.Lecture.Lue;
import coop.essaim.commun.Lecture.Refusee;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Une somme en euros, exacte au centime.
///
/// Rien ne s'arrondit tout seul : `fois`, `divisePar`, `arrondiALEuro` et les répartitions disent où tombe le centime.
/// Un dépassement lève une exception : en comptabilité, un mauvais nombre est pire que pas de nombre.
public record Montant(long centimes) implements Comparable<Montant> {

    public static final Montant ZERO = new Montant(0);

    private static final String ATTENDU =
            "Écrivez un montant en euros, avec deux décimales au plus, par exemple 1\u202f234,50.";
    private static final String TROP_GRAND = "Écrivez un montant de moins de mille milliards d’euros.";
    private static final BigDecimal PLAFOND = BigDecimal.TEN.pow(12);
    private static final Pattern EURO_DEVANT = Pattern.compile("^([-+\u2212\u2013]?) ?(?:€|EUR) ?");
    private static final Pattern EURO_DERRIERE = Pattern.compile(" ?(?:€|EUR|euros?)$");

    /// Pour le code et les essais : `euros("1234.50")`. Un texte tapé par quelqu'un passe par [#lire].
    public static Montant euros(String texte) {
        return de(new BigDecimal(texte));
    }

    /// Refuse une troisième décimale plutôt que de la perdre.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Montant de(BigDecimal euros) {
        return new Montant(euros.movePointRight(2).longValueExact());
    }

    /// Lit un montant tapé ou collé, à la française ou à l'anglaise, avec ou sans signe euro.
    ///
    /// « 1,234 » est refusé plutôt que deviné : mille deux cent trente-quatre, ou une décimale de trop ?
    public static Lecture<Montant> lire(@Nullable String texte) {
        var nombre = EURO_DEVANT.matcher(TexteSaisi.simplifie(texte)).replaceFirst("$1");
        var euros = Nombre.lire(EURO_DERRIERE.matcher(nombre).replaceFirst(""));
        if (euros == null || euros.scale() > 2) return new Refusee<>(ATTENDU);
        return euros.abs().compareTo(PLAFOND) < 0 ? new Lue<>(de(euros)) : new Refusee<>(TROP_GRAND);
    }

    public static Montant valueOf(String texte) {
        return lire(texte).valeur();
    }

    public static Montant somme(Stream<Montant> montants) {
        return montants.reduce(ZERO, Montant::plus);
    }

    @JsonValue
    public BigDecimal enEuros() {
        return BigDecimal.valueOf(centimes, 2);
    }

    public Montant plus(Montant autre) {
        return new Montant(Math.addExact(centimes, autre.centimes));
    }

    public Montant moins(Montant autre) {
        return new Montant(Math.subtractExact(centimes, autre.centimes));
    }

    public Montant oppose() {
        return new Montant(Math.negateExact(centimes));
    }

    public Montant absolu() {
        return new Montant(Math.absExact(centimes));
    }

    public Montant fois(long facteur) {
        return new Montant(Math.multiplyExact(centimes, facteur));
    }

    /// Arrondit au centime le plus proche, le demi-centime s'éloignant de zéro.
    public Montant fois(BigDecimal facteur) {
        return fois(facteur, RoundingMode.HALF_UP);
    }

    /// Arrondit au centime le plus proche, le demi-centime s'éloignant de zéro.
    public Montant fois(Taux taux) {
        return fois(taux.fraction());
    }

    /// Pour un texte qui veut un autre arrondi que le plus proche.
    public Montant fois(BigDecimal facteur, RoundingMode arrondi) {
        var exact = BigDecimal.valueOf(centimes).multiply(facteur);
        return new Montant(exact.setScale(0, arrondi).longValueExact());
    }

    /// Arrondit une seule fois, au centime le plus proche, le demi-centime s'éloignant de zéro.
    public Montant divisePar(BigDecimal diviseur) {
        return new Montant(BigDecimal.valueOf(centimes)
                .divide(diviseur, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /// L'euro le plus proche, cinquante centimes comptant pour un : art. 1657 (impôts directs) et 1724 (droits et
    /// taxes) du
    /// code général des impôts.
    public Montant arrondiALEuro() {
        return de(enEuros().setScale(0, RoundingMode.HALF_UP));
    }

    /// Partage sans perdre un centime : les premières parts portent le reste.
    public List<Montant> repartirEn(int parts) {
        if (parts < 1) throw new IllegalArgumentException("Un partage se fait en une part au moins.");
        long base = centimes / parts, reste = centimes % parts;
        return IntStream.range(0, parts)
                .mapToObj(rang -> new Montant(rang < Math.abs(reste) ? base + Long.signum(reste) : base))
                .toList();
    }

    /// Partage au prorata des poids, sans perdre un centime : chaque part est à moins d'un centime de l'exact,
    /// et les centimes qui restent vont aux plus grands restes, les premiers d'abord à égalité.
    ///
    /// Un poids nul ne reçoit rien ; un poids négatif, ou des poids tous nuls, sont une faute du programme.
    public List<Montant> repartirSelon(List<BigDecimal> poids) {
        var total = poids.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || poids.stream().anyMatch(un -> un.signum() < 0))
            throw new IllegalArgumentException("Un partage se fait selon des poids positifs, non tous nuls.");

        int echelle =
                Math.max(0, poids.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        var diviseur = total.setScale(echelle).unscaledValue();
        var quotients = poids.stream()
                .map(un -> BigInteger.valueOf(centimes)
                        .multiply(un.setScale(echelle).unscaledValue())
                        .divideAndRemainder(diviseur))
                .toList();

        var parts = quotients.stream().mapToLong(q -> q[0].longValueExact()).toArray();
        long reste = centimes - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(comparing(rang -> quotients.get(rang)[1].abs(), reverseOrder()))
                .limit(Math.abs(reste))
                .forEach(rang -> parts[rang] += Long.signum(reste));
        return Arrays.stream(parts).mapToObj(Montant::new).toList();
    }

    public boolean estNegatif() {
        return centimes < 0;
    }

    public boolean estPositif() {
        return centimes > 0;
    }

    public boolean estNul() {
        return centimes == 0;
    }

    public static Montant min(Montant un, Montant autre) {
        return un.compareTo(autre) <= 0 ? un : autre;
    }

    public static Montant max(Montant un, Montant autre) {
        return un.compareTo(autre) >= 0 ? un : autre;
    }

    @Override
    public int compareTo(Montant autre) {
        return Long.compare(centimes, autre.centimes);
    }

    /// « −1 234,50 », sans signe euro : une colonne dont le titre dit l'unité, ou un champ à corriger.
    public String enChiffres() {
        return Nombre.ecrire(enEuros());
    }

    @Override
    public String toString() {
        return enChiffres() + "\u00a0€";
    }
}
