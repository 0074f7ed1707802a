package coop.essaim.comptabilite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une écriture à passer, sa demande, et l'écriture qu'elle annule s'il y en a une.
public record Passage(
        Ecriture ecriture,
        Demande demande,
        @Nullable EcritureId contrepasse,
        @Nullable Origine origine) {

    public Passage(Ecriture ecriture, Demande demande) {
        this(ecriture, demande, null, null);
    }

    /// Le numéro et la date de validation qu'une écriture importée portait dans son fichier.
    public record Origine(@Nullable String numero, @Nullable LocalDate valideLe) {}

    /// Un passage dont tous les codes sont connus, prêt à s'insérer.
    record Pret(Passage passage, EcritureId id, Reperes reperes) {

        Ecriture ecriture() {
            return passage.ecriture();
        }

        int journal() {
            return reperes.journal(ecriture()).id();
        }

        int exercice() {
            return reperes.exercice(ecriture());
        }
    }
}
