package coop.essaim.parcours.correction;

/// Ce qu'un contre-événement peut annuler.
public enum NatureDeLigne {
    CONVENTION,
    ENGAGEMENT,
    PASSAGE,
    SUITE_DE_PASSAGE,
    ACTION,
    SUITE_D_ACTION,
    SOUTIEN,
    VERSEMENT,
    JUSTIFICATION
}
