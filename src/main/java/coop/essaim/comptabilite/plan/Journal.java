package coop.essaim.comptabilite.plan;

import org.jspecify.annotations.Nullable;

/// Un journal.
///
/// @param tresorerie le compte de trésorerie d'un journal de banque ou de caisse
public record Journal(
        String code,
        String libelle,
        Nature nature,
        @Nullable String tresorerie) {

    /// Ce que reçoit un journal. Le code en base est le nom en minuscules.
    public enum Nature {
        A_NOUVEAUX,
        VENTES,
        ACHATS,
        NOTES_DE_FRAIS,
        BANQUE,
        CAISSE,
        OPERATIONS_DIVERSES,
        PAIE,
        TVA,
        INTERNE,
        A_NOUVEAUX_INTERNES,
        CLOTURE
    }
}
