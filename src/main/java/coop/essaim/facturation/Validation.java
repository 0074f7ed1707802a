package coop.essaim.facturation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Ce que répond la validation d'une facture ou d'un avoir.
public sealed interface Validation {

    record Faite(FactureId id, String numero) implements Validation {}

    /// Une seconde demande, de la même personne ou d'une autre : elle reçoit le même numéro.
    record DejaValidee(FactureId id, String numero) implements Validation {}

    /// Rien n'est écrit, aucun numéro n'est pris.
    sealed interface Refus extends Validation {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cette pièce n’existe plus : revenez à la liste.";
                case ChangeeEntreTemps() ->
                    "Cette pièce a changé depuis que vous l’avez ouverte : relisez-la, puis validez.";
                case SansMontant() -> "Pour valider cette pièce, ajoutez-lui au moins une ligne d’un montant non nul.";
                case MontantNegatif() ->
                    "Pour valider cette pièce, réduisez ce qu’elle déduit : son total est négatif. Un remboursement se"
                            + " fait par un avoir.";
                case DateFuture(var date) ->
                    "Pour valider cette pièce, datez-la au plus tard d’aujourd’hui : le " + EnFrancais.enFrancais(date)
                            + " n’est pas encore venu.";
                case DateAvantLaDerniere(var derniere) ->
                    "Pour valider cette pièce, datez-la du " + EnFrancais.enFrancais(derniere)
                            + " ou après : les numéros suivent les dates, et le dernier est de ce jour.";
                case ActiviteFermee(var enseigne, var date) ->
                    "L’activité " + enseigne + " n’est pas ouverte le " + EnFrancais.enFrancais(date)
                            + " : changez la date, ou faites rouvrir l’activité.";
                case ClientDUneAutreActivite(var client) ->
                    "Le client " + client + " est celui d’une autre activité : choisissez un client de celle-ci.";
                case RegimeHorsDate(var libelle, var date) ->
                    "Le régime de TVA de la ligne « " + libelle + " » n’existe pas au " + EnFrancais.enFrancais(date)
                            + " : choisissez-en un autre.";
                case TauxChange(var date) ->
                    "Un taux de TVA a changé avant le " + EnFrancais.enFrancais(date)
                            + " : ouvrez la pièce et enregistrez-la, puis validez.";
                case SansIdentite(var date) ->
                    "Pour valider cette pièce, enregistrez d’abord l’identité de la coopérative au "
                            + EnFrancais.enFrancais(date) + " (Administrer, Coopérative).";
                case SansContribution(var date) ->
                    "Pour valider cette pièce, enregistrez d’abord la contribution coopérative due au "
                            + EnFrancais.enFrancais(date)
                            + ", avec la décision d’assemblée qui la fixe (Gérer, Contribution).";
                case AvoirTropGrand(var reste) ->
                    "Pour valider cet avoir, ramenez-le à " + reste + " au plus : c’est ce qui reste de la facture.";
                case GrandLivre(var phrase) -> phrase;
                case AvecUneAutre() ->
                    "Cette pièce n’a rien, mais une autre du même lot est refusée et rien n’est validé : validez-la"
                            + " seule.";
            };
        }
    }

    record Introuvable() implements Refus {}

    /// La version lue n'est plus la bonne : quelqu'un a repris la pièce.
    record ChangeeEntreTemps() implements Refus {}

    record SansMontant() implements Refus {}

    record MontantNegatif() implements Refus {}

    record DateFuture(LocalDate date) implements Refus {}

    record DateAvantLaDerniere(LocalDate derniere) implements Refus {}

    record ActiviteFermee(String enseigne, LocalDate date) implements Refus {}

    record ClientDUneAutreActivite(String client) implements Refus {}

    record RegimeHorsDate(String libelle, LocalDate date) implements Refus {}

    /// La TVA du brouillon a été calculée sous un taux qui n'est plus celui de la date.
    record TauxChange(LocalDate date) implements Refus {}

    record SansIdentite(LocalDate date) implements Refus {}

    record SansContribution(LocalDate date) implements Refus {}

    record AvoirTropGrand(Montant reste) implements Refus {}

    /// Le grand livre n'admet pas l'écriture : mois clos, compte désactivé…
    record GrandLivre(String obstacle) implements Refus {}

    /// Une autre pièce du lot est refusée par le grand livre : celle-ci n'a pas de faute, et n'est pas validée.
    record AvecUneAutre() implements Refus {}
}
