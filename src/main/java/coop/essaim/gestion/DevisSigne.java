package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;

/// Un devis que le client a accepté, et qu'aucune facture ne solde encore.
///
/// @param reste ce qui n'en est pas facturé, taxes comprises
public record DevisSigne(UUID id, String numero, String objet, LocalDate signeLe, Montant reste) {}
