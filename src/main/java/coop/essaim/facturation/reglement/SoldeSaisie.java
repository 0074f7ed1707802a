package coop.essaim.facturation.reglement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui solde une pièce sans règlement reçu, tel que tapé.
///
/// @param acte `avoir`, `trop-percu`, `perte` ou `remboursement`
/// @param source l'avoir, ou le règlement au trop-perçu, qui s'emploie
record SoldeSaisie(
        @Nullable UUID cle,
        @Nullable String acte,
        @Nullable UUID source,
        @Nullable String date,
        @Nullable String montant,
        @Nullable String mode,
        @Nullable String reference) {}
