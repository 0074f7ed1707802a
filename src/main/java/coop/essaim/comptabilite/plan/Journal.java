package coop.essaim.comptabilite.plan;

import org.jspecify.annotations.Nullable;

/// Un journal.
///
/// @param tresorerie le compte de trésorerie d'un journal de banque ou de caisse
/// @param codeFec son code dans le FEC d'où il vient, s'il ne peut être le sien
public record Journal(
        String code,
        String libelle,
        Nature nature,
        @Nullable String tresorerie,
        @Nullable String codeFec) {

    /// Ce que reçoit un journal. Le code en base est le nom en minuscules.
    public enum Nature {
        A_NOUVEAUX("À-nouveaux", false),
        VENTES("Ventes", true),
        ACHATS("Achats", true),
        NOTES_DE_FRAIS("Notes de frais", true),
        BANQUE("Banque", true),
        CAISSE("Caisse", true),
        OPERATIONS_DIVERSES("Opérations diverses", true),
        PAIE("Paie", true),
        TVA("Taxe sur la valeur ajoutée", true),
        INTERNE("Opérations internes", false),
        A_NOUVEAUX_INTERNES("À-nouveaux internes", false),
        CLOTURE("Inventaire et clôture", false);

        private final String libelle;
        private final boolean libre;

        Nature(String libelle, boolean libre) {
            this.libelle = libelle;
            this.libre = libre;
        }

        public String libelle() {
            return libelle;
        }

        /// La comptabilité en crée et en arrête ; les autres servent aux clôtures et aux opérations internes.
        public boolean estLibre() {
            return libre;
        }

        public boolean aUneTresorerie() {
            return this == BANQUE || this == CAISSE;
        }
    }
}
