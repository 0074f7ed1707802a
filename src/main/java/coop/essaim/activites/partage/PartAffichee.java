package coop.essaim.activites.partage;

import coop.essaim.commun.Periode;
import java.math.BigDecimal;
import java.util.UUID;

/// Une part telle que la fiche la montre.
public record PartAffichee(UUID personne, String nom, BigDecimal part, Periode periode) {}
