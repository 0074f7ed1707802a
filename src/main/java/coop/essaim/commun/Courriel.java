package coop.essaim.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Une adresse de courriel, en minuscules : deux casses sont la même personne.
///
/// La forme seule est vérifiée ; qu'elle soit lue par quelqu'un, seul un message le dit. Sans accent : les nôtres
/// n'en ont pas, et bien des serveurs les refusent.
public record Courriel(@JsonValue String adresse) {

    private static final Pattern FORME = Pattern.compile(
            "(?=.{1,254}$)(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public Courriel {
        if (!FORME.matcher(adresse).matches())
            throw new SaisieRefusee("Écrivez une seule adresse de courriel, sans accent ni espace, "
                    + "par exemple camille@exemple.fr.");
    }

    public static Lecture<Courriel> lire(@Nullable String texte) {
        return Lecture.de(() -> new Courriel(TexteSaisi.simplifie(texte).toLowerCase(Locale.ROOT)));
    }

    @JsonCreator
    public static Courriel valueOf(String texte) {
        return lire(texte).valeur();
    }

    /// Ce qui suit l'arobase.
    public String domaine() {
        return adresse.substring(adresse.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return adresse;
    }
}
