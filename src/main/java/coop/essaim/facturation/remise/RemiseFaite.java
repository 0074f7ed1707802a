package coop.essaim.facturation.remise;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;

/// Un bordereau : des chèques, un jour, une écriture.
public record RemiseFaite(UUID id, String numero, LocalDate date, long ecriture, int cheques, Montant total) {}
