package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Le numéro d'un établissement : le SIREN de l'entreprise, puis cinq chiffres, dont une clé de Luhn sur les quatorze.
///
/// La Poste a plus d'établissements que la clé n'en permet : leurs quatorze chiffres ont une somme multiple de cinq,
/// sauf au siège, qui garde la clé ordinaire.
public record Siret(@JsonValue String chiffres) {

    private static final Pattern QUATORZE_CHIFFRES = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!QUATORZE_CHIFFRES.matcher(chiffres).matches() || chiffres.endsWith("00000"))
            throw new SaisieRefusee(
                    "Écrivez les quatorze chiffres du SIRET, par exemple " + "732\u00a0829\u00a0320\u00a000074.");
        boolean laPoste = chiffres.startsWith(LA_POSTE)
                && chiffres.chars().map(c -> c - '0').sum() % 5 == 0;
        boolean juste = Luhn.estJuste(chiffres.substring(0, 9)) && (laPoste || Luhn.estJuste(chiffres));
        if (!juste) throw new SaisieRefusee("Vérifiez ce SIRET : un de ses chiffres est faux, ou deux sont inversés.");
    }

    public static Lecture<Siret> lire(@Nullable String texte) {
        return Lecture.de(() -> new Siret(TexteSaisi.compacte(texte)));
    }

    @JsonCreator
    public static Siret valueOf(String texte) {
        return lire(texte).valeur();
    }

    /// L'entreprise dont dépend l'établissement.
    public Siren siren() {
        return new Siren(chiffres.substring(0, 9));
    }

    /// Le numéro interne de classement : les cinq derniers chiffres.
    public String nic() {
        return chiffres.substring(9);
    }

    /// « 732 829 320 00074 ».
    @Override
    public String toString() {
        return siren() + "\u00a0" + nic();
    }
}
