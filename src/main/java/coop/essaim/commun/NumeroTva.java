package coop.essaim.commun;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Le numéro d'identification à la TVA d'un assujetti de l'Union européenne. Art. 286 ter du code général des impôts.
///
/// Le numéro français, FR puis une clé de deux signes puis le SIREN, est vérifié en entier ; celui d'un autre pays ne
/// l'est que dans sa forme. Un numéro bien formé peut être inconnu : seul le service VIES le dit.
public record NumeroTva(@JsonValue String code) {

    /// Les signes d'une clé, dans l'ordre de leur valeur : I et O manquent, qui se lisent un et zéro.
    private static final String SIGNES = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Pattern FRANCAIS = Pattern.compile("FR([0-9A-HJ-NP-Z]{2})([0-9]{9})");

    /// Monaco suit la TVA française : même clé, mais trois zéros puis un numéro qui n'est pas un SIREN.
    private static final String MONACO = "000";

    /// Ce qui suit le code du pays, selon la Commission européenne (foire aux questions de VIES). XI : Irlande du Nord.
    private static final Map<String, Pattern> FORMES = Map.ofEntries(
            forme("AT", "U\\d{8}"),
            forme("BE", "[01]\\d{9}"),
            forme("BG", "\\d{9,10}"),
            forme("CY", "\\d{8}[A-Z]"),
            forme("CZ", "\\d{8,10}"),
            forme("DE", "\\d{9}"),
            forme("DK", "\\d{8}"),
            forme("EE", "\\d{9}"),
            forme("EL", "\\d{9}"),
            forme("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"),
            forme("FI", "\\d{8}"),
            forme("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}"),
            forme("HR", "\\d{11}"),
            forme("HU", "\\d{8}"),
            forme("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-Z]{2}"),
            forme("IT", "\\d{11}"),
            forme("LT", "\\d{9}|\\d{12}"),
            forme("LU", "\\d{8}"),
            forme("LV", "\\d{11}"),
            forme("MT", "\\d{8}"),
            forme("NL", "\\d{9}B\\d{2}"),
            forme("PL", "\\d{10}"),
            forme("PT", "\\d{9}"),
            forme("RO", "\\d{2,10}"),
            forme("SE", "\\d{12}"),
            forme("SI", "\\d{8}"),
            forme("SK", "\\d{10}"),
            forme("XI", "\\d{9}|\\d{12}|(?:GD|HA)\\d{3}"));

    public NumeroTva {
        var forme = code.length() < 2 ? null : FORMES.get(code.substring(0, 2));
        if (forme == null)
            throw new SaisieRefusee("Écrivez un numéro de TVA de l’Union européenne, lettres du pays comprises, "
                    + "par exemple FR\u00a044\u00a0732\u00a0829\u00a0320.");
        if (!forme.matcher(code.substring(2)).matches())
            throw new SaisieRefusee("Vérifiez ce numéro de TVA : il n’a pas la forme de ceux de ce pays ("
                    + nom(code.substring(0, 2)) + ").");
        if (code.startsWith("FR") && !estJuste(code))
            throw new SaisieRefusee("Vérifiez ce numéro de TVA : sa clé, après FR, ne correspond pas à son SIREN.");
    }

    /// Le numéro français d'une entreprise, tel que l'administration l'attribue d'ordinaire : clé de deux chiffres.
    public static NumeroTva de(Siren siren) {
        return new NumeroTva("FR" + cle(siren.chiffres()) + siren.chiffres());
    }

    public static Lecture<NumeroTva> lire(@Nullable String texte) {
        var code = TexteSaisi.compacte(texte);
        return Lecture.de(() -> new NumeroTva(code.startsWith("GR") ? "EL" + code.substring(2) : code));
    }

    @JsonCreator
    public static NumeroTva valueOf(String texte) {
        return lire(texte).valeur();
    }

    /// Le préfixe du numéro : le code ISO du pays, sauf EL pour la Grèce et XI pour l'Irlande du Nord.
    public String pays() {
        return code.substring(0, 2);
    }

    /// L'entreprise française ; rien pour un autre pays, ni pour Monaco.
    public Optional<Siren> siren() {
        boolean aUnSiren = pays().equals("FR") && !code.startsWith(MONACO, 4);
        return aUnSiren ? Optional.of(new Siren(code.substring(4))) : Optional.empty();
    }

    private static boolean estJuste(String code) {
        var parties = FRANCAIS.matcher(code);
        if (!parties.matches()) return false;
        var cle = parties.group(1);
        var numero = parties.group(2);
        boolean numeroJuste = numero.startsWith(MONACO) || Luhn.estJuste(numero);
        return numeroJuste
                && (cle.chars().allMatch(Character::isDigit) ? cle.equals(cle(numero)) : convient(cle, numero));
    }

    /// (12 + 3 × (SIREN mod 97)) mod 97.
    private static String cle(String siren) {
        return "%02d".formatted((12 + 3 * (Integer.parseInt(siren) % 97)) % 97);
    }

    /// La clé à lettre : son rang, divisé par onze, donne un quotient et un reste ; le SIREN augmenté du quotient
    /// et de un doit avoir ce reste.
    private static boolean convient(String cle, String siren) {
        int un = SIGNES.indexOf(cle.charAt(0)), deux = SIGNES.indexOf(cle.charAt(1));
        int rang = un < 10 ? un * 24 + deux - 10 : un * 34 + deux - 100;
        return (Integer.parseInt(siren) + rang / 11 + 1) % 11 == rang % 11;
    }

    private static String nom(String pays) {
        return switch (pays) {
            case "XI" -> "Irlande du Nord";
            case "EL" -> "Grèce";
            default -> Locale.of("", pays).getDisplayCountry(Locale.FRANCE);
        };
    }

    private static Map.Entry<String, Pattern> forme(String pays, String motif) {
        return entry(pays, Pattern.compile(motif));
    }

    /// « FR 44 732 829 320 », « DE123456789 ».
    @Override
    public String toString() {
        if (!pays().equals("FR")) return code;
        return "FR\u00a0" + code.substring(2, 4) + code.substring(4).replaceAll("(\\d{3})", "\u00a0$1");
    }
}
