package coop.essaim.facturation.catalogue;

import java.util.UUID;

/// Ce que répond l'écriture d'un article.
public sealed interface Rangement {

    record Fait(UUID id) implements Rangement {}

    /// Rien n'est écrit.
    sealed interface Refus extends Rangement {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cet article n’existe plus : revenez au catalogue.";
                case ChangeEntreTemps() ->
                    "Cet article a changé depuis que vous l’avez ouvert : rouvrez-le, puis refaites votre changement.";
                case DejaAuCatalogue(var designation) ->
                    "« " + designation + " » est déjà au catalogue de cette activité : changez sa fiche, ou distinguez"
                            + " celui-ci par sa désignation.";
                case NatureInconnue() -> "Choisissez ce que c’est dans la liste.";
                case RegimeHorsDate() -> "Choisissez un régime de TVA en vigueur dans la liste.";
                case PrixAbsurde() ->
                    "Écrivez un prix positif, de dix millions d’euros au plus. Pour réduire, employez la remise.";
            };
        }
    }

    record Introuvable() implements Refus {}

    record ChangeEntreTemps() implements Refus {}

    record DejaAuCatalogue(String designation) implements Refus {}

    record NatureInconnue() implements Refus {}

    record RegimeHorsDate() implements Refus {}

    record PrixAbsurde() implements Refus {}
}
