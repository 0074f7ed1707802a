package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;

/// Ce que répond l'enregistrement d'une feuille.
sealed interface Enregistrement {

    /// L'écriture est au brouillard.
    ///
    /// @param deja la même feuille avait déjà donné cette écriture
    record Fait(EcritureId id, boolean deja) implements Enregistrement {}

    /// Les phrases sont dans le contrôle, champ par champ.
    record Refuse(Controle controle) implements Enregistrement {}
}
