package coop.essaim.activites;

import org.jspecify.annotations.Nullable;

/// Ce que l'équipe d'appui écrit d'une activité.
///
/// @param metier en quelques mots : « couture sur mesure »
/// @param naf le code de la nomenclature d'activités française : « 14.12Z »
/// @param description pour l'équipe : moyens, lieux, clients visés
public record Description(
        String enseigne,
        @Nullable String metier,
        @Nullable String naf,
        @Nullable String description) {}
