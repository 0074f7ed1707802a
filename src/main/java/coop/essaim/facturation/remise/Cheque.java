package coop.essaim.facturation.remise;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un chèque reçu, remis ou à remettre.
///
/// @param reference son numéro
/// @param impaye la banque l'a rendu depuis
public record Cheque(
        UUID id,
        String numero,
        LocalDate date,
        Montant montant,
        String client,
        @Nullable String reference,
        @Nullable String banque,
        boolean impaye) {}
