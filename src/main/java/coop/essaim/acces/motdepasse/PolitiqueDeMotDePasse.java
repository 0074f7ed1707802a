package coop.essaim.acces.motdepasse;

import java.util.List;
import java.util.Optional;

/// Ce qu'un mot de passe doit être : long, et introuvable par qui connaît la personne.
///
/// CNIL, délibération 2022-100 : 50 bits avec un frein aux essais. Ni chiffre ni majuscule imposés, ni péremption.
final class PolitiqueDeMotDePasse {

    static final int LONGUEUR_MIN = 12;
    static final int LONGUEUR_MAX = 128;

    private PolitiqueDeMotDePasse() {}

    static Optional<String> refus(String motDePasse, List<String> connus) {
        int longueur = motDePasse.codePointCount(0, motDePasse.length());
        if (longueur < LONGUEUR_MIN) {
            return Optional.of("Choisissez au moins " + LONGUEUR_MIN + " caractères : quelques mots font l'affaire.");
        }
        if (longueur > LONGUEUR_MAX) {
            return Optional.of("Choisissez au plus " + LONGUEUR_MAX + " caractères.");
        }
        return Optional.empty();
    }
}
