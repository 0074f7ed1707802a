package coop.essaim.personnes;

/// Tout ce qui est tenu sur une personne vient de lui être remis, sous une forme qu'un autre logiciel reprend. Publiée
/// dans la transaction de la remise.
public record DonneesRemises(PersonneId personne) {}
