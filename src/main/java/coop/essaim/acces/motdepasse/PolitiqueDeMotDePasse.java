package coop.essaim.acces.motdepasse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Ce qu'un mot de passe doit être : long, et introuvable par qui connaît la personne.
///
/// CNIL, délibération 2022-100 : 50 bits avec un frein aux essais. Ni chiffre ni majuscule imposés, ni péremption.
final class PolitiqueDeMotDePasse {

    static final int LONGUEUR_MIN = 12;
    static final int LONGUEUR_MAX = 128;

    /// Un mot plus court se trouve par hasard dans une phrase : « Ali » dans « qualité ».
    private static final int MOT_MIN = 5;

    /// Ce qui finit l'adresse de tout le monde ne désigne personne.
    private static final Set<String> MOTS_DE_TOUS =
            Set.of("exemple", "gmail", "orange", "wanadoo", "laposte", "hotmail", "outlook", "yahoo", "proton");

    private PolitiqueDeMotDePasse() {}

    static Optional<String> refus(String motDePasse, List<String> connus) {
        int longueur = motDePasse.codePointCount(0, motDePasse.length());
        if (longueur < LONGUEUR_MIN) {
            return Optional.of("Choisissez au moins " + LONGUEUR_MIN + " caractères : quelques mots font l’affaire.");
        }
        if (longueur > LONGUEUR_MAX) {
            return Optional.of("Choisissez au plus " + LONGUEUR_MAX + " caractères.");
        }
        if (MotsDePasseCourants.contient(motDePasse)) {
            return Optional.of("Ce mot de passe est de ceux que l’on essaie en premier : choisissez plutôt "
                    + "quatre mots sans rapport entre eux.");
        }
        if (nomme(motDePasse, connus)) {
            return Optional.of("Ce mot de passe contient votre nom, votre adresse ou le nom de la coopérative : "
                    + "quelqu’un qui vous connaît le trouverait. Choisissez des mots sans rapport avec vous.");
        }
        return Optional.empty();
    }

    private static boolean nomme(String motDePasse, List<String> connus) {
        var simple = MotsDePasseCourants.simplifier(motDePasse);
        return connus.stream()
                .flatMap(
                        connu -> Stream.of(MotsDePasseCourants.simplifier(connu).split("[^a-z0-9]+")))
                .filter(mot -> mot.length() >= MOT_MIN && !MOTS_DE_TOUS.contains(mot))
                .anyMatch(simple::contains);
    }
}
