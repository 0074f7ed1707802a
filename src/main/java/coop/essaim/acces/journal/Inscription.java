package coop.essaim.acces.journal;

import coop.essaim.acces.Auteur;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Ce qu'une ligne du journal raconte, avant d'avoir sa place dans la chaîne.
///
/// @param instant à la microseconde, comme PostgreSQL le garde
/// @param avant état précédent, en JSON aux clés triées ; `null` pour une création ou une consultation
public record Inscription(
        Chaine chaine,
        Instant instant,
        Auteur auteur,
        String acte,
        String objetType,
        String objetId,
        @Nullable String avant,
        @Nullable String apres) {}
