package coop.essaim.paie.calcul;

/// Une ligne du bulletin.
///
/// @param assiette en fines
/// @param tauxSalarial en millionièmes
/// @param tauxPatronal en millionièmes
/// @param salarie part salariale, en centimes
/// @param employeur part patronale, en centimes ; négative pour une exonération
public record Ligne(
        Cotisation cotisation, long assiette, int tauxSalarial, int tauxPatronal, long salarie, long employeur) {}
