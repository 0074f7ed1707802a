package coop.essaim.facturation.serie;

/// Ce que répond le changement d'un préfixe.
public sealed interface Numerotation {

    record Faite(String exemple) implements Numerotation {}

    /// Rien n'est écrit.
    sealed interface Refus extends Numerotation {
        default String phrase() {
            return switch (this) {
                case Inconnue() -> "Cette série n’existe pas : rouvrez la page.";
                case Forme() ->
                    "Écrivez des lettres majuscules, des chiffres ou - _ / +, avec AAAA ou AA à la place de l’année :"
                            + " FAAAA-, par exemple.";
                case DejaPris(var autre) ->
                    "Ce préfixe donnerait les mêmes numéros que la série « " + autre + " » : distinguez-les par une"
                            + " lettre.";
            };
        }
    }

    record Inconnue() implements Refus {}

    record Forme() implements Refus {}

    record DejaPris(String autre) implements Refus {}
}
