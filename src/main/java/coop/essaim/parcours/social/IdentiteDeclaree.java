package coop.essaim.parcours.social;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// L'état civil que demande une déclaration d'embauche (art. R. 1221-1 du code du travail).
///
/// @param nom celui de naissance, ou à défaut celui d'usage
record IdentiteDeclaree(
        String nom,
        @Nullable String nomDUsage,
        String prenom,
        @Nullable String civilite,
        @Nullable LocalDate naissance,
        @Nullable String lieu,
        @Nullable String pays,
        @Nullable String nationalite) {

    /// « Madame », « Monsieur » ou rien : le sexe se lit au numéro de sécurité sociale.
    @Nullable
    String sexe() {
        return civilite == null ? null : civilite.equals("MADAME") ? "féminin" : "masculin";
    }
}
