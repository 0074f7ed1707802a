package coop.essaim.comptabilite.rapport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Ce qu'un rapport regarde : des jours d'un exercice, toute la coopérative ou une section.
///
/// @param du compris ; dans l'exercice
/// @param au compris ; dans le même exercice
/// @param section code d'une section, classe 9 comprise ; `null` pour la coopérative entière, sans la classe 9
/// @param brouillard compte aussi ce qui n'est pas encore validé
/// @param debutExercice premier jour de l'exercice
/// @param debutReport premier jour du plus ancien exercice dont les soldes ne sont pas encore des à-nouveaux
public record Cadrage(
        LocalDate du,
        LocalDate au,
        @Nullable String section,
        boolean brouillard,
        LocalDate debutExercice,
        LocalDate debutReport) {

    /// Un compte de bilan garde son solde d'un exercice à l'autre ; un compte de résultat, interne ou non, repart de
    /// zéro.
    static boolean estDeBilan(String compte) {
        char classe = compte.charAt(0);
        return classe <= '5' || (classe == '9' && !compte.startsWith("91") && !compte.startsWith("92"));
    }

    public Cadrage deLaSection(@Nullable String code) {
        return new Cadrage(du, au, code, brouillard, debutExercice, debutReport);
    }
}
