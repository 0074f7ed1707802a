package coop.essaim.facturation;

import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Une facture ou un avoir vient d'être validé : numéroté, figé, passé au grand livre.
///
/// Publié dans la transaction de la validation ; ce qui peut attendre (papier, courriel, transmission) s'y accroche
/// après elle.
public record FactureValidee(FactureId id, String numero, LocalDate date, Montant ttc) {}
