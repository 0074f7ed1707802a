package coop.essaim.facturation.autovalidation;

import coop.essaim.commun.Montant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce que répond le droit de valider soi-même.
public sealed interface Autorisation {

    /// @param avant le plafond d'avant, si la personne avait déjà ce droit
    record Donnee(String nom, Montant plafond, @Nullable Montant avant) implements Autorisation {}

    /// Rien n'est écrit.
    sealed interface Refus extends Autorisation {
        default String phrase() {
            return switch (this) {
                case SansActivite(var _) ->
                    "Choisissez dans la liste une personne qui mène une activité ouverte : elle ne valide que les pièces"
                            + " des siennes.";
                case PlafondAbsurde(var maximum) ->
                    "Écrivez un plafond positif, de " + maximum + " au plus : au-delà, l’équipe d’appui regarde.";
            };
        }
    }

    /// Le compte est inconnu, désactivé, ou ne mène aucune activité ouverte.
    record SansActivite(UUID compte) implements Refus {}

    record PlafondAbsurde(Montant maximum) implements Refus {}
}
