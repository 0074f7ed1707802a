package coop.essaim.comptabilite.cloture;

import java.time.Instant;
import java.time.LocalDate;

/// Un mois clos ou rouvert : par qui, quand, pourquoi.
public record ActeDePeriode(LocalDate mois, boolean cloture, Instant le, String par, String motif) {}
