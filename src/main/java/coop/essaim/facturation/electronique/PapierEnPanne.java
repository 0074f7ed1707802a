package coop.essaim.facturation.electronique;

import coop.essaim.facturation.FactureId;
import java.time.Instant;

/// Un papier qui ne s'est pas fait : pourquoi, et quand Essaim recommence.
public record PapierEnPanne(
        FactureId facture, String numero, String enseigne, int essais, Instant prochainEssai, String erreur) {}
