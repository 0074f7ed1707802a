package coop.essaim.accueil.orientation;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une structure vers qui orienter : chambre, mission locale, couveuse, association.
///
/// @param metier ce qu'elle fait, en quelques mots
/// @param orientees combien de personnes lui ont été adressées
public record Structure(
        UUID id,
        String nom,
        @Nullable String metier,
        @Nullable String commune,
        @Nullable Telephone telephone,
        @Nullable Courriel courriel,
        @Nullable String site,
        int orientees) {}
