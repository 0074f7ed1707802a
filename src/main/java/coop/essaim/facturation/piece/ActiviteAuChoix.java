package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;

/// Une activité qui peut vendre.
///
/// @param menee par qui ; vide, par personne aujourd'hui
public record ActiviteAuChoix(ActiviteId id, String enseigne, String menee) {}
