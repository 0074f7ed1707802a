package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/// Le code d'une banque (ISO 9362) : huit caractères, ou onze quand il nomme une agence.
///
/// L'agence XXX est le siège : « PSSTFRPPXXX » et « PSSTFRPP » sont le même code, gardé court.
public record Bic(@JsonValue String code) {

    public Bic {
        if (!fr.marcwrobel.jbanking.bic.Bic.isValid(code))
            throw new SaisieRefusee(
                    "Écrivez les huit ou onze caractères du BIC, tels qu’ils figurent sur le relevé d’identité bancaire.");
        if (code.length() == 11 && code.endsWith("XXX")) code = code.substring(0, 8);
    }

    public static Lecture<Bic> lire(@Nullable String texte) {
        return Lecture.de(() -> new Bic(TexteSaisi.compacte(texte)));
    }

    @JsonCreator
    public static Bic valueOf(String texte) {
        return lire(texte).valeur();
    }

    /// Le pays de la banque, en deux lettres.
    public String pays() {
        return code.substring(4, 6);
    }

    @Override
    public String toString() {
        return code;
    }
}
