package coop.essaim.activites;

import coop.essaim.commun.Taux;

/// La contribution coopérative qu'une activité doit à une date (art. R. 7331-8 du code du travail).
///
/// @param decision la décision d'assemblée qui la fixe
public record Contribution(Taux taux, Base base, String decision) {

    /// Sur quoi elle se calcule, hors taxes, et donc quand elle est due.
    public enum Base {
        /// Le montant facturé, le jour de la facture.
        FACTURE("sur le montant facturé"),
        /// Le montant encaissé, le jour de l'encaissement.
        ENCAISSE("sur le montant encaissé");

        private final String libelle;

        Base(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
