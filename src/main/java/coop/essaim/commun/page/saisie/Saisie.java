package coop.essaim.commun.page.saisie;

import coop.essaim.commun.SaisieRefusee;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// Ce qu'un formulaire montre : les valeurs à réafficher telles qu'elles ont été tapées, et une phrase par champ
/// refusé.
///
/// `Gabarits` la construit et la passe sous le nom `saisie` ; une page de formulaire déclare `@param Saisie saisie` et
/// la
/// transmet à chaque champ. Une page qui porte des refus répond 422 sans que son contrôleur ait à le dire.
///
/// @param refus une phrase au plus par champ, dans l'ordre où ils ont été refusés
/// @param refusGeneraux phrases qui concernent le formulaire entier
public record Saisie(Map<String, List<String>> valeurs, Map<String, String> refus, List<String> refusGeneraux) {

    public static final Saisie VIDE = new Saisie(Map.of(), Map.of(), List.of());

    public Saisie {
        valeurs = Map.copyOf(valeurs);
        refusGeneraux = List.copyOf(refusGeneraux);
    }

    /// Après un refus : ce qui a été tapé vient de la demande, pas de l'objet, qui n'a parfois pas pu être construit.
    public static Saisie refusee(Map<String, String[]> tape, BindingResult resultat, MessageSource phrases) {
        var valeurs = new LinkedHashMap<String, List<String>>();
        tape.forEach((nom, contenu) -> valeurs.put(nom, Arrays.asList(contenu)));
        var refus = new LinkedHashMap<String, String>();
        for (FieldError erreur : resultat.getFieldErrors()) {
            refus.putIfAbsent(erreur.getField(), phrase(erreur, phrases));
        }
        var generaux = resultat.getGlobalErrors().stream()
                .map(erreur -> phrases.getMessage(erreur, Locale.FRANCE))
                .toList();
        return new Saisie(valeurs, java.util.Collections.unmodifiableMap(refus), generaux);
    }

    /// La phrase du type qui a refusé (« Écrivez un montant… ») l'emporte sur la phrase générale.
    private static String phrase(FieldError erreur, MessageSource phrases) {
        if (erreur.isBindingFailure() && erreur.contains(TypeMismatchException.class)) {
            Throwable cause = erreur.unwrap(TypeMismatchException.class);
            for (; cause != null; cause = cause.getCause()) {
                if (cause instanceof SaisieRefusee refus) return refus.phrase();
            }
        }
        return phrases.getMessage(erreur, Locale.FRANCE);
    }

    public boolean aDesRefus() {
        return !refus.isEmpty() || !refusGeneraux.isEmpty();
    }

    /// La valeur à réafficher ; vide plutôt que `null`.
    public String valeur(String champ) {
        var liste = valeurs.getOrDefault(champ, List.of());
        return liste.isEmpty() ? "" : liste.getFirst();
    }

    /// Pour une case ou un choix multiple.
    public boolean contient(String champ, String valeur) {
        return valeurs.getOrDefault(champ, List.of()).contains(valeur);
    }

    public @Nullable String refus(String champ) {
        return refus.get(champ);
    }

    /// Un identifiant HTML stable pour le champ : `adresse.ville` devient `champ-adresse-ville`.
    public static String id(String champ) {
        return "champ-" + champ.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
