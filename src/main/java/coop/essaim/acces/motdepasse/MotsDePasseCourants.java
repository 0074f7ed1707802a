package coop.essaim.acces.motdepasse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Les mots de passe que les attaquants essaient d'abord : les plus répandus au monde (liste livrée par nbvcxz, sous
/// licence MIT, lue hors ligne) et ceux que l'on choisit en France.
///
/// Une majuscule, un chiffre au bout ou un « @ » pour un « a » n'en font pas un autre : c'est le premier essai suivant.
final class MotsDePasseCourants {

    /// Les suites du clavier et de l'alphabet, où l'on promène le doigt.
    private static final String[] SUITES = {
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "azertyuiopqsdfghjklmwxcvbn",
                "qwertyuiopasdfghjklzxcvbnm",
        "1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "aqwzsxedcrfvtgbyhnujikolpm"
    };

    private static final int SUITE_MIN = 5;

    /// Au-delà d'un motif de huit signes, la répétition n'est plus ce que l'on essaie d'abord.
    private static final int MOTIF_MAX = 8;

    private static final Set<String> CONNUS = lire();

    private MotsDePasseCourants() {}

    /// Vrai si ce mot de passe est un mot courant plus ou moins déguisé, ou deux mots courants accolés.
    static boolean contient(String motDePasse) {
        var simple = simplifier(motDePasse);
        var mot = sansDeguisement(simple);
        return CONNUS.contains(simple)
                || estUnMot(lettres(simple))
                || estUnMot(mot)
                || estUneRepetition(simple)
                || estFaitDeSuites(simple)
                || IntStream.range(4, Math.max(4, mot.length() - 3))
                        .anyMatch(i -> estUnMot(mot.substring(0, i)) && estUnMot(mot.substring(i)));
    }

    private static boolean estUnMot(String texte) {
        return texte.length() >= 4 && (CONNUS.contains(texte) || estUneRepetition(texte));
    }

    static String simplifier(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Sans ce qui décore les bouts (« 2026! »), avec les chiffres qui imitent des lettres remis en lettres.
    private static String sansDeguisement(String simple) {
        return simple.replaceAll("^[^a-z]+|[^a-z]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replaceAll("[^a-z]", "");
    }

    private static String lettres(String simple) {
        return simple.replaceAll("[^a-z]", "");
    }

    private static boolean estUneRepetition(String texte) {
        return IntStream.rangeClosed(1, Math.min(MOTIF_MAX, texte.length() / 2))
                .anyMatch(taille -> texte.substring(taille).equals(texte.substring(0, texte.length() - taille)));
    }

    private static boolean estFaitDeSuites(String simple) {
        int couvert = 0;
        for (int i = 0; i < simple.length(); ) {
            int longueur = suiteDepuis(simple, i);
            if (longueur >= SUITE_MIN) {
                couvert += longueur;
                i += longueur;
            } else {
                i++;
            }
        }
        return couvert > 0 && simple.length() - couvert < 5;
    }

    private static int suiteDepuis(String simple, int debut) {
        int longueur = 0;
        for (var suite : SUITES) {
            for (var sens :
                    new String[] {suite, new StringBuilder(suite).reverse().toString()}) {
                while (debut + longueur < simple.length()
                        && sens.contains(simple.substring(debut, debut + longueur + 1))) longueur++;
            }
        }
        return longueur;
    }

    private static Set<String> lire() {
        var connus = new HashSet<String>();
        lire("/dictionaries/passwords.txt", connus);
        lire("/coop/essaim/acces/motdepasse/mots-de-passe-francais.txt", connus);
        return Set.copyOf(connus);
    }

    private static void lire(String fichier, Set<String> connus) {
        var flux = MotsDePasseCourants.class.getResourceAsStream(fichier);
        if (flux == null) throw new IllegalStateException("Liste de mots de passe absente : " + fichier);
        try (var lignes = new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))) {
            lignes.lines().map(MotsDePasseCourants::simplifier).forEach(connus::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
