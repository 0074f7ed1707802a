package coop.essaim.facturation.relance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Une ligne du journal des promesses d'une facture.
///
/// @param retireeA quand une autre l'a remplacée, ou quand elle a été retirée
public record PromesseNotee(
        Promesse promesse,
        @Nullable String mot,
        Instant noteeA,
        @Nullable String par,
        @Nullable Instant retireeA) {}
