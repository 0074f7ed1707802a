package coop.essaim.facturation.remise;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.UUID;

/// Ce que répond une remise de chèques.
public sealed interface Remise {

    record Faite(UUID id, String numero) implements Remise {}

    /// Rien n'est écrit.
    sealed interface Refus extends Remise {
        default String phrase() {
            return switch (this) {
                case SansCheque() -> "Cochez au moins un chèque à remettre.";
                case DateFuture(var date) ->
                    "Datez la remise au plus tard d’aujourd’hui : le " + EnFrancais.enFrancais(date)
                            + " n’est pas encore venu.";
                case AvantUnCheque(var numero, var date) ->
                    "Datez la remise du " + EnFrancais.enFrancais(date) + " ou après : le chèque " + numero
                            + " n’est arrivé que ce jour-là.";
                case PlusARemettre() ->
                    "Recommencez avec la liste du moment : un de ces chèques est déjà remis, ou annulé.";
                case GrandLivre(var obstacle) -> obstacle;
            };
        }
    }

    record SansCheque() implements Refus {}

    record DateFuture(LocalDate date) implements Refus {}

    record AvantUnCheque(String numero, LocalDate date) implements Refus {}

    record PlusARemettre() implements Refus {}

    record GrandLivre(String obstacle) implements Refus {}
}
