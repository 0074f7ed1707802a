package coop.essaim.personnes.confidentiel;

import java.util.UUID;

/// Ce que répond la demande d'un changement de coordonnées bancaires.
public sealed interface DemandeDIban {

    record Faite(UUID demande) implements DemandeDIban {}

    /// C'est déjà le compte en vigueur.
    record SansEffet() implements DemandeDIban {}

    /// La fiche n'existe pas, ou n'existe plus que pour les totaux.
    record Inconnue() implements DemandeDIban {}

    /// Une autre demande attend : une seule à la fois.
    record DejaEnAttente() implements DemandeDIban {}
}
