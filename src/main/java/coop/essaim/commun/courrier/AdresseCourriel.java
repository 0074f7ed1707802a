package coop.essaim.commun.courrier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Une adresse électronique, en ASCII : ni retour à la ligne, ni homographe, ni nom affiché ne s'y glisse.
///
/// Deux adresses qui ne diffèrent que par la casse sont la même.
public record AdresseCourriel(String valeur) {

    private static final Pattern FORME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int LONGUEUR_MAX = 254;

    /// Ce qu'il faut répondre à qui s'est trompé.
    public static final String REFUS = "Écrivez une adresse électronique complète, comme prenom.nom@exemple.fr.";

    public AdresseCourriel {
        if (valeur.length() > LONGUEUR_MAX || !FORME.matcher(valeur).matches()) {
            throw new IllegalArgumentException(REFUS);
        }
    }

    public static Optional<AdresseCourriel> lire(String saisie) {
        var propre = saisie.strip();
        return propre.length() <= LONGUEUR_MAX && FORME.matcher(propre).matches()
                ? Optional.of(new AdresseCourriel(propre))
                : Optional.empty();
    }

    /// La forme sous laquelle deux adresses se comparent.
    public String cle() {
        return valeur.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof AdresseCourriel adresse && adresse.cle().equals(cle());
    }

    @Override
    public int hashCode() {
        return cle().hashCode();
    }

    @Override
    public String toString() {
        return valeur;
    }
}
