package coop.essaim.navigateur;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Ce qu'axe a déjà jugé, sur un écran : il juge des balises, et la même page avec d'autres noms, d'autres sommes ou
/// d'autres rangées ne lui apprend rien.
///
/// Une page est un contenu (`<main>`) dans une enveloppe (bandeau, menu, pied) que le rôle et la rubrique changent :
/// chacun est jugé une fois par forme. L'enveloppe pèse trois fois le contenu.
final class Formes {

    /// Ce qui reste à juger d'une page.
    enum Reste {
        RIEN,
        CONTENU,
        ENVELOPPE,
        TOUT
    }

    /// Il change à chaque page, et seul.
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
    private static final Pattern VALEURS =
            Pattern.compile("\\b(value|href|title|aria-label|action|data-libelle|d|points|x|y|cx|cy)=\"[^\"]+\"");
    private static final Pattern ICONES =
            Pattern.compile("(<svg\\b[^>]*aria-hidden=\"true\"[^>]*>).*?</svg>", Pattern.DOTALL);
    private static final Pattern TEXTES = Pattern.compile(">[^<]*[^<\\s][^<]*<");
    private static final Pattern RANGEES_PAREILLES =
            Pattern.compile("(<(tr|li|option|details)\\b.*?</\\2>)(?:\\s*\\1)+", Pattern.DOTALL);

    /// Quinze rôles lisent les mêmes pages, et un rôle a partout la même enveloppe, au jeton près. Ranger les rangées
    /// pareilles coûte plus que tout le reste.
    private static final Map<String, String> CONNUES = new HashMap<>();
    private static final Map<String, String> RANGEES = new HashMap<>();

    private final Set<String> contenus = new HashSet<>();
    private final Set<String> enveloppes = new HashSet<>();

    /// À demander une fois par page lue : ce qui est rendu est tenu pour jugé.
    Reste aJuger(String html) {
        boolean contenuNeuf = contenus.add(forme(contenu(html)));
        boolean enveloppeNeuve = enveloppes.add(forme(html.replace(contenu(html), "")));
        if (enveloppeNeuve) return contenuNeuf ? Reste.TOUT : Reste.ENVELOPPE;
        return contenuNeuf ? Reste.CONTENU : Reste.RIEN;
    }

    /// Ce qui est propre à la page ; toute la page quand elle n'a pas de `<main>`.
    static String contenu(String html) {
        int debut = html.indexOf("<main");
        int fin = html.indexOf("</main>");
        return debut < 0 || fin < 0 ? html : html.substring(debut, fin);
    }

    /// Les balises et leurs classes, sans ce qu'elles disent ; des rangées pareilles n'en font qu'une.
    static String forme(String html) {
        return CONNUES.computeIfAbsent(JETON.matcher(html).replaceAll(""), Formes::lire);
    }

    private static String lire(String html) {
        var balises = VALEURS.matcher(ICONES.matcher(html).replaceAll("$1")).replaceAll("$1=\"…\"");
        var muettes = TEXTES.matcher(balises.replaceAll("[0-9]+", "0")).replaceAll(">…<");
        var serrees = muettes.replaceAll("\\s+", " ").replace("> <", "><");
        return RANGEES.computeIfAbsent(serrees, Formes::sansRangeesPareilles);
    }

    /// Les rangées d'abord, puis les replis qui n'en portent plus qu'une.
    private static String sansRangeesPareilles(String serrees) {
        return RANGEES_PAREILLES
                .matcher(RANGEES_PAREILLES.matcher(serrees).replaceAll("$1"))
                .replaceAll("$1");
    }
}
