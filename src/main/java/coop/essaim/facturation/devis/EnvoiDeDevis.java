package coop.essaim.facturation.devis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Un courriel parti avec le devis.
///
/// @param par le nom du compte, ou `null` s'il n'existe plus
public record EnvoiDeDevis(
        String aQui, Instant le, @Nullable String par) {}
