package coop.essaim.personnes.fiche;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Une partie de la fiche, saisie et gardée d'un bloc.
///
/// Ce qu'elle dit, mot à mot, sert partout : l'écran, la trace des rectifications, l'export d'une personne.
public interface Partie {

    /// Chaque champ et ce qui s'y lit ; vide quand il n'y a rien.
    SequencedMap<String, String> dite();

    /// Les paires « libellé, valeur » d'une partie ; une valeur absente se lit comme un vide.
    static SequencedMap<String, String> dire(@Nullable Object... paires) {
        var dite = new LinkedHashMap<String, String>();
        for (int i = 0; i < paires.length; i += 2) dite.put(String.valueOf(paires[i]), texte(paires[i + 1]));
        return dite;
    }

    private static String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "";
            case LocalDate jour -> EnFrancais.enTableau(jour);
            case Boolean oui -> oui ? "Oui" : "Non";
            default -> valeur.toString();
        };
    }

    /// Un texte tapé sans espaces autour ; rien plutôt que vide.
    static @Nullable String propre(@Nullable String tape) {
        return tape == null || tape.isBlank() ? null : tape.strip();
    }

    /// « Belgique » pour BE.
    static @Nullable String pays(@Nullable String code) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(Locale.FRANCE);
    }
}
