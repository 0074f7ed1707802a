package coop.essaim.personnes.fiche;

import java.time.Instant;
import java.util.UUID;

/// Une correction de la fiche, gardée avec elle.
///
/// @param avant vide quand il n'y avait rien
/// @param par le nom du compte qui a corrigé ; vide pour Essaim lui-même
public record Rectification(UUID id, String champ, String avant, String apres, Instant a, String par) {}
