package coop.essaim.facturation.devis;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une facture tirée d'un devis.
///
/// @param numero `null` tant qu'elle est en brouillon
/// @param rendue entièrement par des avoirs validés : elle ne compte plus
public record FactureDuDevis(
        UUID id,
        Genre genre,
        @Nullable String numero,
        @Nullable LocalDate date,
        Montant ttc,
        boolean rendue) {}
