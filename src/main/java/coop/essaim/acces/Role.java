package coop.essaim.acces;

import java.util.UUID;

/// Un rôle : un ensemble de droits que la coopérative modifie.
///
/// @param code stable ; `RoleLivre.name()` pour un rôle livré avec Essaim
/// @param equipe un rôle de l'équipe d'appui, tenu à la double authentification en production
public record Role(UUID id, String code, String libelle, boolean equipe, boolean livre) {}
