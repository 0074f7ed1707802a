package coop.essaim.facturation;

/// Une note que toute facture porte : frais de recouvrement (PMT), pénalités (PMD), escompte (AAB).
///
/// @param code le code de sujet de la facture électronique (BR-FR-05)
public record NoteLegale(String code, String texte) {}
