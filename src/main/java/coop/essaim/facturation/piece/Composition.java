package coop.essaim.facturation.piece;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;

/// Ce que répond l'écriture d'un brouillon.
public sealed interface Composition {

    /// @param version celle que la personne lira
    record Faite(UUID id, int version) implements Composition {}

    sealed interface Refus extends Composition {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cette pièce n’existe plus : revenez à la liste.";
                case DejaValidee() ->
                    "Cette pièce est validée et ne change plus : corrigez-la par un avoir, ou dupliquez-la.";
                case Soumise() ->
                    "Cette pièce attend sa validation : reprenez-la d’abord en brouillon pour la changer.";
                case ChangeeEntreTemps() ->
                    "Cette pièce a changé depuis que vous l’avez ouverte : rouvrez-la, puis refaites votre changement.";
                case SansMontant() ->
                    "Pour soumettre cette pièce, ajoutez-lui au moins une ligne d’un montant non nul.";
                case PlusSoumise() ->
                    "Cette pièce n’attend plus sa validation : elle a été reprise, ou déjà renvoyée. Relisez-la.";
                case ClientInconnu() -> "Choisissez un client de cette activité.";
                case ActiviteFermee(var enseigne) ->
                    "L’activité " + enseigne
                            + " est fermée : elle n’établit plus de pièce, sauf si l’équipe d’appui la rouvre.";
                case EntrepreneurSorti(var enseigne, var date) ->
                    "L’entrepreneur de " + enseigne + " est sorti de la coopérative le " + EnFrancais.enFrancais(date)
                            + " : l’équipe d’appui établit les dernières pièces de l’activité, jusqu’à sa fermeture.";
                case LigneRefusee(var rang, var _, var phrase) ->
                    "Ligne " + EnFrancais.enFrancais(rang) + " : " + phrase;
                case RemiseTropGrande() -> "Réduisez la remise : elle dépasse le total des lignes.";
                case EcheancierTropGrand(var total) ->
                    "Réduisez l’échéancier : il prend déjà les " + total + " du devis, il ne resterait pas de solde.";
                case LivraisonTropLoin() -> "Écrivez une livraison à moins de dix ans d’aujourd’hui.";
                case TropDeLignes() -> "Partagez cette pièce en deux : elle dépasse deux cents lignes.";
            };
        }
    }

    record Introuvable() implements Refus {}

    record DejaValidee() implements Refus {}

    record Soumise() implements Refus {}

    record ChangeeEntreTemps() implements Refus {}

    record SansMontant() implements Refus {}

    /// Reprise par qui l'a faite, ou renvoyée par quelqu'un d'autre.
    record PlusSoumise() implements Refus {}

    /// Inconnu, archivé, ou d'une autre activité.
    record ClientInconnu() implements Refus {}

    record ActiviteFermee(String enseigne) implements Refus {}

    /// L'activité est encore ouverte, mais qui agit n'y est plus.
    record EntrepreneurSorti(String enseigne, LocalDate date) implements Refus {}

    /// @param rang compté à partir de 1, comme à l'écran
    /// @param champ celui de la ligne à revoir
    record LigneRefusee(int rang, String champ, String raison) implements Refus {}

    record RemiseTropGrande() implements Refus {}

    record EcheancierTropGrand(Montant total) implements Refus {}

    /// Une année tapée de travers.
    record LivraisonTropLoin() implements Refus {}

    record TropDeLignes() implements Refus {}
}
