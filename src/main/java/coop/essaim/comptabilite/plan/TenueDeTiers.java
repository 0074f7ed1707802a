package coop.essaim.comptabilite.plan;

/// Ce que répond la création ou le changement de nom d'un compte auxiliaire.
public sealed interface TenueDeTiers {

    record Faite(String code) implements TenueDeTiers {}

    sealed interface Refus extends TenueDeTiers {

        default String champ() {
            return this instanceof SansLibelle ? "libelle" : "code";
        }

        default String phrase() {
            return switch (this) {
                case CodeMalForme() ->
                    "Donnez un code de quarante caractères au plus, sans barre verticale, comme CNANTES.";
                case CodePris(var code) -> "Choisissez un autre code : le compte auxiliaire " + code + " existe déjà.";
                case SansLibelle() -> "Donnez le nom du tiers.";
            };
        }
    }

    record CodeMalForme() implements Refus {}

    record CodePris(String code) implements Refus {}

    record SansLibelle() implements Refus {}
}
