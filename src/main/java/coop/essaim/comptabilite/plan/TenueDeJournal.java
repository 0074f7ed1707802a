package coop.essaim.comptabilite.plan;

/// Ce que répond la création ou le changement d'un journal. Chaque refus dit son champ et sa phrase.
public sealed interface TenueDeJournal {

    record Faite(String code) implements TenueDeJournal {}

    sealed interface Refus extends TenueDeJournal {

        default String champ() {
            return switch (this) {
                case CodeMalForme(), CodePris(var _), Livre(var _) -> "code";
                case SansLibelle() -> "libelle";
                case SansNature() -> "nature";
                case SansTresorerie(), TresorerieInconnue(var _), TresorerieDeTrop(), TresoreriePrise(var _, var _) ->
                    "tresorerie";
            };
        }

        default String phrase() {
            return switch (this) {
                case CodeMalForme() ->
                    "Donnez un code de douze lettres ou chiffres au plus, sans espace ni accent, comme BQ2.";
                case CodePris(var code) -> "Choisissez un autre code : le journal " + code + " existe déjà.";
                case Livre(var code) ->
                    "Le journal " + code + " sert aux clôtures ou aux opérations internes : il ne s’arrête pas.";
                case SansLibelle() -> "Donnez un libellé au journal.";
                case SansNature() -> "Choisissez ce que le journal reçoit.";
                case SansTresorerie() ->
                    "Donnez le compte de trésorerie de ce journal, comme 512100 : un journal de banque par compte bancaire.";
                case TresorerieInconnue(var numero) ->
                    "Choisissez un compte de trésorerie actif du plan, de la classe 5 : « " + numero
                            + " » n’en est pas un.";
                case TresorerieDeTrop() -> "Laissez vide : seuls les journaux de banque et de caisse ont un compte.";
                case TresoreriePrise(var numero, var journal) ->
                    "Choisissez un autre compte : le journal " + journal + " tient déjà le " + numero + ".";
            };
        }
    }

    record CodeMalForme() implements Refus {}

    record CodePris(String code) implements Refus {}

    /// Un journal dont les clôtures ont besoin.
    record Livre(String code) implements Refus {}

    record SansLibelle() implements Refus {}

    record SansNature() implements Refus {}

    record SansTresorerie() implements Refus {}

    record TresorerieInconnue(String numero) implements Refus {}

    record TresorerieDeTrop() implements Refus {}

    record TresoreriePrise(String numero, String journal) implements Refus {}
}
