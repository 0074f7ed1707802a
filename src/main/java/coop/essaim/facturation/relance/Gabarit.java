package coop.essaim.facturation.relance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Un texte où des mots entre accolades prennent leur valeur. Ni condition, ni boucle : ce qu'on lit est ce qui part.
final class Gabarit {

    static final Set<String> MOTS =
            Set.of("client", "enseigne", "numero", "date", "echeance", "reste", "retard", "penalites");

    private static final Pattern ENTRE_ACCOLADES = Pattern.compile("\\{([^{}\\n]{0,40})}");

    private Gabarit() {}

    /// Le premier mot entre accolades qu'on ne sait pas remplir.
    static Optional<String> motInconnu(String texte) {
        return ENTRE_ACCOLADES
                .matcher(texte)
                .results()
                .map(trouve -> trouve.group(1))
                .filter(mot -> !MOTS.contains(mot))
                .findFirst();
    }

    /// En un passage : une valeur qui porterait des accolades ne se remplit pas à son tour.
    static String remplir(String texte, Map<String, String> valeurs) {
        return ENTRE_ACCOLADES
                .matcher(texte)
                .replaceAll(trouve -> Matcher.quoteReplacement(valeurs.getOrDefault(trouve.group(1), trouve.group())));
    }
}
