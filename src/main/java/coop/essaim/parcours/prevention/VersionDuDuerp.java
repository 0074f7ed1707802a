package coop.essaim.parcours.prevention;

import java.time.LocalDate;
import java.util.UUID;

/// Une version du document unique d'évaluation des risques.
public record VersionDuDuerp(LocalDate le, UUID document) {}
