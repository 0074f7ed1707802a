package coop.essaim.comptabilite.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une section analytique : une activité, ou la structure. Elle a son bilan et son compte de résultat (décret
/// 2015-1363).
public record Section(
        int id,
        String code,
        String libelle,
        boolean structure,
        LocalDate ouverteLe,
        @Nullable LocalDate fermeeLe) {

    /// La section de la structure, qui existe dès le début.
    public static final String STRUCTURE = "CAE";
}
