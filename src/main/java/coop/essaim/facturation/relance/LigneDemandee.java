package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Une somme demandée en plus de la facture, telle que la lettre l'écrit.
public record LigneDemandee(String libelle, Montant montant) {

    static Optional<LigneDemandee> de(String libelle, @Nullable Montant montant) {
        return Optional.ofNullable(montant).map(connu -> new LigneDemandee(libelle, connu));
    }
}
