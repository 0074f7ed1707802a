package coop.essaim.commun.page.saisie;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/// Trouve dans le modèle d'une page la saisie à montrer : un refus d'abord, sinon l'objet à remplir.
@Component
public class LectureDeSaisie {

    private final MessageSource phrases;
    private final ConversionService formats;

    LectureDeSaisie(MessageSource phrases, @Qualifier("mvcConversionService") ConversionService formats) {
        this.phrases = phrases;
        this.formats = formats;
    }

    public Saisie lire(Map<String, ?> modele, HttpServletRequest demande) {
        return refusee(modele, demande).or(() -> remplie(modele)).orElse(Saisie.VIDE);
    }

    private Optional<Saisie> refusee(Map<String, ?> modele, HttpServletRequest demande) {
        return modele.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .findFirst()
                .map(resultat -> Saisie.refusee(demande.getParameterMap(), resultat, phrases));
    }

    private Optional<Saisie> remplie(Map<String, ?> modele) {
        return modele.entrySet().stream()
                .filter(entree -> entree.getValue() instanceof Record objet && estUneSaisie(entree.getKey(), objet))
                .findFirst()
                .map(entree -> new Saisie(valeurs(Objects.requireNonNull(entree.getValue())), Map.of(), List.of()));
    }

    /// Déposé sous le nom de `saisie`, ou d'une classe qui finit ainsi.
    private static boolean estUneSaisie(String nom, Record objet) {
        return nom.equals("saisie") || objet.getClass().getSimpleName().endsWith("Saisie");
    }

    private Map<String, List<String>> valeurs(Object saisie) {
        var valeurs = new LinkedHashMap<String, List<String>>();
        remplir("", saisie, valeurs);
        return valeurs;
    }

    /// Une liste de lignes se nomme comme le formulaire l'envoie : `lignes[0].libelle` ; une partie, `client.nom`.
    private void remplir(String debut, Object saisie, Map<String, List<String>> valeurs) {
        for (RecordComponent champ : saisie.getClass().getRecordComponents()) {
            var nom = debut + champ.getName();
            var contenu = contenu(champ, saisie);
            if (contenu instanceof List<?> lignes && lignes.stream().anyMatch(this::estUneLigne)) {
                for (int i = 0; i < lignes.size(); i++)
                    if (lignes.get(i) instanceof Record ligne) remplir(nom + "[" + i + "].", ligne, valeurs);
            } else if (contenu instanceof Record partie && estUneLigne(partie)) {
                remplir(nom + ".", partie, valeurs);
            } else {
                valeurs.put(nom, textes(contenu));
            }
        }
    }

    private boolean estUneLigne(@Nullable Object valeur) {
        return valeur instanceof Record && !formats.canConvert(valeur.getClass(), String.class);
    }

    private List<String> textes(@Nullable Object contenu) {
        return switch (contenu) {
            case null -> List.of();
            case Collection<?> plusieurs -> plusieurs.stream().map(this::texte).toList();
            case Object[] plusieurs -> Arrays.stream(plusieurs).map(this::texte).toList();
            default -> List.of(texte(contenu));
        };
    }

    private String texte(Object valeur) {
        var texte = formats.convert(valeur, String.class);
        return texte == null ? "" : texte;
    }

    private static @Nullable Object contenu(RecordComponent champ, Object saisie) {
        var lecture = champ.getAccessor();
        lecture.setAccessible(true);
        try {
            return lecture.invoke(saisie);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Champ illisible : " + champ, e);
        }
    }
}
