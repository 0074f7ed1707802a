package coop.essaim.facturation.consultation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.encaissement.Nature;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Ce que le client peut demander une fois qu'il a tout payé : que la coopérative l'écrive.
sealed interface Acquittement {

    /// @param le jour du dernier règlement
    record Fait(LocalDate le) implements Acquittement {}

    sealed interface Refus extends Acquittement {
        default String phrase() {
            return switch (this) {
                case Due(var reste) -> "Attendez le dernier règlement : il reste " + reste + " à recevoir.";
                case Perdue() -> "Cette facture est passée en perte : son client ne l’a pas payée entière.";
                case SansPaiement() -> "Rien n’a été payé ici : un avoir, ou une facture nulle, ne s’acquitte pas.";
            };
        }
    }

    record Due(Montant reste) implements Refus {}

    record Perdue() implements Refus {}

    record SansPaiement() implements Refus {}

    /// @param reste ce que le grand livre en dit encore dû
    static Acquittement de(Facture facture, Montant reste, List<PartReglee> reglees) {
        if (facture.estUnAvoir()) return new SansPaiement();
        if (!reste.estNul()) return new Due(reste);
        if (reglees.stream().anyMatch(reglee -> reglee.nature() == Nature.PERDU)) return new Perdue();
        return reglees.stream()
                .map(PartReglee::date)
                .max(Comparator.naturalOrder())
                .<Acquittement>map(Fait::new)
                .orElseGet(SansPaiement::new);
    }
}
