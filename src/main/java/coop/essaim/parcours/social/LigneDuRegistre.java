package coop.essaim.parcours.social;

import coop.essaim.personnes.Civilite;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Une ligne du registre unique du personnel (art. D. 1221-23 du code du travail).
///
/// @param rang l'ordre des embauches, qui ne change jamais
/// @param titre le type et le numéro du titre de travail d'un étranger, en cours à l'entrée ou depuis
/// @param radiation l'embauche a été annulée : la ligne reste, barrée
public record LigneDuRegistre(
        long rang,
        String nom,
        String prenom,
        @Nullable Civilite civilite,
        @Nullable LocalDate naissance,
        @Nullable String nationalite,
        @Nullable String titre,
        String emploi,
        String typeDeContrat,
        LocalDate entree,
        @Nullable LocalDate sortie,
        @Nullable LocalDate radiation) {

    /// Ce que le registre doit dire et que la fiche ne dit pas encore.
    public boolean estEntiere() {
        return civilite != null && naissance != null && nationalite != null;
    }

    /// Le pays dont la personne a la nationalité, en toutes lettres.
    public String pays() {
        return nationalite == null ? "" : Locale.of("", nationalite).getDisplayCountry(Locale.FRANCE);
    }

    public String sexe() {
        if (civilite == null) return "";
        return civilite == Civilite.MADAME ? "F" : "M";
    }
}
