package coop.essaim.facturation.devis;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que devient la réponse d'un client à un devis.
public sealed interface Accord {

    record Note() implements Accord {}

    sealed interface Refus extends Accord {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Ce devis n’est pas encore officiel : faites-le d’abord valider.";
                case DejaRepondu(var signe) ->
                    signe
                            ? "Ce devis est déjà accepté : sa réponse ne change plus."
                            : "Ce devis est déjà refusé : établissez-en un autre.";
                case Perime(var date) ->
                    "Ce devis n’engageait que jusqu’au " + EnFrancais.enFrancais(date) + " : demandez-en un autre.";
                case SansNom() -> "Écrivez le prénom et le nom de la personne qui accepte, en 200 caractères au plus.";
                case MotTropLong() -> "Dites pourquoi en 1 000 caractères au plus.";
                case Depot(var phrase) -> phrase;
            };
        }
    }

    record Introuvable() implements Refus {}

    /// Une réponse est unique : la première fait foi.
    record DejaRepondu(boolean signe) implements Refus {}

    record Perime(LocalDate valableAu) implements Refus {}

    /// Sans nom, ou d'un nom que l'on n'écrirait pas en entier.
    record SansNom() implements Refus {}

    record MotTropLong() implements Refus {}

    /// Le fichier du devis signé n'est pas accepté.
    record Depot(String raison) implements Refus {}
}
