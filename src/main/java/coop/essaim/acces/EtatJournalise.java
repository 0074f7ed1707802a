package coop.essaim.acces;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// L'état d'un objet tel que le journal le garde : du JSON aux clés triées, sans secret.
///
/// Une valeur est un texte, un nombre, un booléen, une liste ou une table ; tout autre objet est écrit par son
/// `toString`, qui masque ce qui doit l'être (`Nir`). Une clé qui nomme un secret perd sa valeur.
final class EtatJournalise {

    static final String MASQUE = "(masqué)";

    private static final Pattern SECRET = Pattern.compile(
            ".*(mot.?de.?passe|secret|jeton|token|totp|recuperation|cle.?privee|password|empreinte).*",
            Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EtatJournalise() {}

    /// `null` quand il n'y a rien à garder.
    static @Nullable String enJson(Map<String, ? extends @Nullable Object> etat) {
        return etat.isEmpty() ? null : JSON.writeValueAsString(table(etat));
    }

    private static Map<String, @Nullable Object> table(Map<?, ?> etat) {
        var triee = new TreeMap<String, @Nullable Object>();
        etat.forEach((cle, valeur) -> {
            var nom = String.valueOf(cle);
            triee.put(nom, SECRET.matcher(nom).matches() ? MASQUE : valeur(valeur));
        });
        return triee;
    }

    private static @Nullable Object valeur(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case Number nombre -> nombre;
            case Boolean oui -> oui;
            case Map<?, ?> table -> table(table);
            case Collection<?> liste -> liste(liste);
            default -> valeur.toString();
        };
    }

    private static Collection<@Nullable Object> liste(Collection<?> valeurs) {
        var liste = new ArrayList<@Nullable Object>();
        for (var valeur : valeurs) liste.add(valeur(valeur));
        return liste;
    }
}
