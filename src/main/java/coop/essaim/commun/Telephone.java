package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Un numéro de téléphone, gardé dans la forme internationale E.164 : +33612345678.
///
/// Un numéro qui commence par 0 est français, outre-mer compris ; un numéro étranger commence par +.
public record Telephone(@JsonValue String e164) {

    private static final String ATTENDU =
            "Écrivez les dix chiffres du numéro, par exemple 06 12 34 56 78, ou + et l’indicatif du pays.";
    private static final Pattern E164 = Pattern.compile("\\+(?:33[1-9]\\d{8}|(?!33|0)\\d{8,15})");

    /// Guadeloupe, Guyane, Martinique ; puis La Réunion et Mayotte, qui partagent le leur.
    private static final Pattern OUTRE_MER =
            Pattern.compile("0(?:[56]90|691|[56]94|[56]96|697|[26]6[239]|639|69[23])\\d{6}");

    private static final Pattern INDICATIF_OUTRE_MER = Pattern.compile("\\+(?:590|594|596|262)(\\d{9})");
    private static final Pattern INDICATIF =
            Pattern.compile("\\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})(\\d+)");

    public Telephone {
        if (!E164.matcher(e164).matches()) throw new SaisieRefusee(ATTENDU);
    }

    public static Lecture<Telephone> lire(@Nullable String texte) {
        var chiffres = TexteSaisi.compacte(texte)
                .replaceFirst("^T[EÉ]L", "")
                .replaceFirst("^(\\+|00)(\\d+)\\(0\\)", "+$2")
                .replaceAll("[()]", "")
                .replaceFirst("^00", "+")
                .replaceFirst("^\\+330", "+33");
        return Lecture.de(() -> new Telephone(international(chiffres)));
    }

    @JsonCreator
    public static Telephone valueOf(String texte) {
        return lire(texte).valeur();
    }

    private static String international(String chiffres) {
        if (!chiffres.startsWith("0") || chiffres.length() != 10) return chiffres;
        return (OUTRE_MER.matcher(chiffres).matches() ? indicatif(chiffres) : "+33") + chiffres.substring(1);
    }

    /// Un fixe nomme son indicatif ; un mobile le cache : 0690 et 0691 sont de la Guadeloupe, 0692 de La Réunion…
    private static String indicatif(String chiffres) {
        return switch (chiffres.substring(1, 4)) {
            case "590", "690", "691" -> "+590";
            case "594", "694" -> "+594";
            case "596", "696", "697" -> "+596";
            default -> "+262";
        };
    }

    /// « 06 12 34 56 78 », outre-mer compris ; un numéro étranger garde son indicatif : « +32 471 123 456 ».
    @Override
    public String toString() {
        var outreMer = INDICATIF_OUTRE_MER.matcher(e164);
        if (e164.startsWith("+33")) return parDeux("0" + e164.substring(3));
        if (outreMer.matches()) return parDeux("0" + outreMer.group(1));
        var parties = INDICATIF.matcher(e164);
        return parties.matches()
                ? "+" + parties.group(1) + "\u00a0" + parties.group(2).replaceAll("(\\d{3})(?=\\d{2})", "$1\u00a0")
                : e164;
    }

    private static String parDeux(String dixChiffres) {
        return dixChiffres.replaceAll("(\\d{2})(?=\\d)", "$1\u00a0");
    }
}
