package coop.essaim.tiers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste des tiers.
///
/// @param enseigne celle de son activité ; `null` : la structure
public record TiersListe(
        UUID id,
        String nom,
        String nature,
        List<String> roles,
        @Nullable String siren,
        String commune,
        @Nullable String courriel,
        String auxiliaire,
        @Nullable String enseigne,
        boolean archive) {}
