package coop.essaim.parcours.social;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ce qu'il faut dire pour composer le fichier d'une déclaration d'embauche.
///
/// @param essai coché, l'Urssaf contrôle le fichier sans rien enregistrer
record FichierSaisie(
        @Nullable String heureDEmbauche,
        @Nullable String urssaf,
        @Nullable String sante,
        @Nullable Boolean essai) {

    FichierSaisie {
        urssaf = urssaf == null ? null : urssaf.strip();
        sante = sante == null ? null : sante.strip().toUpperCase(Locale.ROOT);
    }

    /// Ce qui manque ou se lit mal, en mots à mettre bout à bout.
    List<String> manques() {
        var manques = new ArrayList<String>();
        if (lueHeure().isEmpty()) manques.add("l’heure d’embauche, comme 09:00");
        if (urssaf == null || !urssaf.matches("\\d{3}")) manques.add("le code de l’Urssaf, trois chiffres");
        if (sante == null || !sante.matches("[0-9A-Z]{2,4}"))
            manques.add("le code du service de santé au travail, deux à quatre caractères");
        return manques;
    }

    Optional<LocalTime> lueHeure() {
        try {
            return heureDEmbauche == null ? Optional.empty() : Optional.of(LocalTime.parse(heureDEmbauche.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean pourEssai() {
        return Boolean.TRUE.equals(essai);
    }
}
