package coop.essaim.facturation.autovalidation;

import coop.essaim.commun.Montant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Qui valide soi-même, et jusqu'à combien toutes taxes comprises.
///
/// @param par qui l'a donné
/// @param active faux quand le compte est désactivé, ou ne mène plus d'activité ouverte
public record Autovalidation(
        UUID compte,
        String nom,
        Montant plafond,
        Instant donneA,
        @Nullable String par,
        boolean active) {}
