package coop.essaim.acces.matrice;

import coop.essaim.acces.matrice.Routes.Route;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Ce qu'une route lit d'une adresse ou d'un formulaire, tel que sa méthode le déclare : le nom et le type.
///
/// Qui lit tous les paramètres d'un coup (`Map`) est une liste triée, ou une pièce dont les cellules portent un rang.
final class Parametres {

    private static final List<String> D_UNE_LISTE = List.of("tri", "apres", "avant", "q", "date", "lignes", "piece");

    private Parametres() {}

    /// Les variables de l'adresse.
    static SequencedMap<String, Class<?>> variables(Route route) {
        var lues = new LinkedHashMap<String, Class<?>>();
        for (var parametre : route.methode().getMethod().getParameters()) {
            var variable = parametre.getAnnotation(PathVariable.class);
            if (variable != null)
                lues.put(variable.value().isEmpty() ? parametre.getName() : variable.value(), parametre.getType());
        }
        return lues;
    }

    static SequencedMap<String, Class<?>> de(Route route) {
        var lus = new LinkedHashMap<String, Class<?>>();
        for (var parametre : route.methode().getMethod().getParameters()) lire(parametre, lus);
        return lus;
    }

    private static void lire(Parameter parametre, Map<String, Class<?>> lus) {
        var seul = parametre.getAnnotation(RequestParam.class);
        var type = parametre.getType();
        if (seul != null && Map.class.isAssignableFrom(type)) D_UNE_LISTE.forEach(nom -> lus.put(nom, String.class));
        else if (seul != null && type != MultipartFile.class)
            lus.put(seul.value().isEmpty() ? parametre.getName() : seul.value(), type);
        else if (seul == null && type.isRecord() && estUneSaisie(parametre)) composantes("", type, lus);
    }

    private static boolean estUneSaisie(Parameter parametre) {
        return !Errors.class.isAssignableFrom(parametre.getType())
                && (AnnotatedElementUtils.hasAnnotation(parametre, ModelAttribute.class)
                        || parametre.getType().getSimpleName().endsWith("Saisie"));
    }

    private static void composantes(String debut, Class<?> saisie, Map<String, Class<?>> lus) {
        for (RecordComponent champ : saisie.getRecordComponents()) {
            var type = champ.getType();
            if (type.isRecord() && type.getSimpleName().endsWith("Saisie"))
                composantes(debut + champ.getName() + ".", type, lus);
            else if (!MultipartFile.class.isAssignableFrom(type)) lus.put(debut + champ.getName(), type);
        }
    }

    /// Une valeur qui se lit sans faute ; ce qui désigne quelque chose ne désigne rien qui existe.
    static String plausible(Class<?> type) {
        if (type.isEnum()) return ((Enum<?>) type.getEnumConstants()[0]).name();
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true";
            case "int", "Integer", "long", "Long", "BigDecimal", "Montant", "Taux" -> "1";
            case "UUID" -> UUID.randomUUID().toString();
            case "Courriel" -> "personne@exemple.fr";
            case "Periode" -> "2026-01-01..2026-12-31";
            default -> type.isRecord() ? UUID.randomUUID().toString() : "15/06/2026"; // une date est aussi un texte
        };
    }

    /// Tous les paramètres que la route lit, remplis de ce qui se lit.
    static Stream<Map.Entry<String, String>> plausibles(Route route) {
        return de(route).entrySet().stream().map(lu -> Map.entry(lu.getKey(), plausible(lu.getValue())));
    }

    static boolean estUnTexte(Class<?> type) {
        return Arrays.asList(String.class, String[].class, List.class).contains(type);
    }
}
