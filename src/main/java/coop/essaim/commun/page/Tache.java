package coop.essaim.commun.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Ce qui attend une personne : « 3 factures à valider », « Signer le contrat de Camille avant le 12/03/2026 ».
///
/// @param nombre combien de choses attendent, ou 0 quand ce n'est pas un compte
/// @param echeance la date limite, s'il y en a une
public record Tache(String libelle, int nombre, @Nullable LocalDate echeance, String url, Urgence urgence) {

    public enum Urgence {
        /// À faire, sans date.
        NORMALE,
        /// La date approche.
        BIENTOT,
        /// La date est passée, ou le travail de quelqu'un est arrêté.
        EN_RETARD
    }

    public Tache {
        if (nombre < 0) throw new IllegalArgumentException("Nombre de tâches : " + nombre);
    }
}
