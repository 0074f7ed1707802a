package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Le numéro d'une entreprise au répertoire Sirene : neuf chiffres, dont une clé de Luhn. Art. R. 123-220 et suivants
/// du code
/// de commerce.
public record Siren(@JsonValue String chiffres) {

    private static final Pattern NEUF_CHIFFRES = Pattern.compile("[0-9]{9}");

    public Siren {
        if (!NEUF_CHIFFRES.matcher(chiffres).matches() || chiffres.equals("000000000"))
            throw new SaisieRefusee("Écrivez les neuf chiffres du SIREN, par exemple 732\u00a0829\u00a0320.");
        if (!Luhn.estJuste(chiffres))
            throw new SaisieRefusee("Vérifiez ce SIREN : un de ses chiffres est faux, ou deux sont inversés.");
    }

    public static Lecture<Siren> lire(@Nullable String texte) {
        return Lecture.de(() -> new Siren(TexteSaisi.compacte(texte)));
    }

    @JsonCreator
    public static Siren valueOf(String texte) {
        return lire(texte).valeur();
    }

    /// « 732 829 320 ».
    @Override
    public String toString() {
        return chiffres.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    }
}
