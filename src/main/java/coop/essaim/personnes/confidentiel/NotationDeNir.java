package coop.essaim.personnes.confidentiel;

import coop.essaim.personnes.PersonneId;

/// Ce que répond l'écriture d'un numéro de sécurité sociale sur une fiche.
public sealed interface NotationDeNir {

    record Faite() implements NotationDeNir {}

    /// C'est déjà celui-là.
    record SansEffet() implements NotationDeNir {}

    /// La fiche n'existe pas, ou n'existe plus que pour les totaux.
    record Inconnue() implements NotationDeNir {}

    /// Ce numéro est celui d'une autre fiche : une faute de frappe, ou deux fiches pour une personne.
    record DUneAutre(PersonneId autre) implements NotationDeNir {}
}
