package coop.essaim.tiers;

/// Ce qu'un autre module propose sur la fiche d'un tiers : « Ses factures », « Établir un devis ». Un bean chacun.
///
/// @param chemin l'adresse, à laquelle s'ajoute l'identifiant du tiers
/// @param droit celui qu'il faut pour y aller
/// @param role les tiers qu'il concerne
public record OngletDeTiers(String libelle, String chemin, String droit, RoleDeTiers role) {}
