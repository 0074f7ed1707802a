package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Ce que répond l'écriture d'une promesse de payer.
public sealed interface Engagement {

    record Note(LocalDate date, Montant montant) implements Engagement {}

    /// Rien n'est écrit.
    sealed interface Refus extends Engagement {
        default String phrase() {
            return switch (this) {
                case RienDu() -> "Cette facture n’est plus due : il n’y a rien à promettre.";
                case DatePassee(var aujourdhui) ->
                    "Écrivez un jour à venir, à partir du " + EnFrancais.enFrancais(aujourdhui) + ".";
                case TropLoin(var dernier) ->
                    "Écrivez un jour d’ici au " + EnFrancais.enFrancais(dernier)
                            + " : au-delà, convenez d’un échéancier par écrit.";
                case MontantAbsurde(var reste) ->
                    "Écrivez un montant positif, de " + reste + " au plus : c’est ce qui reste dû.";
            };
        }
    }

    record RienDu() implements Refus {}

    record DatePassee(LocalDate aujourdhui) implements Refus {}

    record TropLoin(LocalDate dernier) implements Refus {}

    record MontantAbsurde(Montant reste) implements Refus {}
}
