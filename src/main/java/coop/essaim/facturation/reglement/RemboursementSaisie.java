package coop.essaim.facturation.reglement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'on rend d'un trop-perçu, tel que tapé.
record RemboursementSaisie(
        @Nullable UUID cle,
        @Nullable String date,
        @Nullable String montant,
        @Nullable String mode,
        @Nullable String reference) {}
