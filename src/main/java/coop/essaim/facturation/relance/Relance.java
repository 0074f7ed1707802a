package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond une relance.
public sealed interface Relance {

    /// Ce que lit qui demande des intérêts que personne ne peut encore calculer.
    String SANS_INTERETS = "Sans les intérêts demandés : le taux légal d’un semestre de ce retard manque"
            + " (Réglages des ventes, Taux d’intérêt légal).";

    /// @param sansInterets demandés, mais un taux légal manque pour les calculer
    record Faite(String numero, String libelle, boolean sansInterets) implements Relance {}

    /// Rien n'est envoyé.
    sealed interface Refus extends Relance {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cette facture n’existe plus : revenez à la liste.";
                case RienDu(var numero) -> "La facture " + numero + " n’est pas en retard : rien à relancer.";
                case Contestee(var numero) ->
                    "La facture " + numero + " est contestée : levez la contestation avant de relancer.";
                case DejaFaite(var numero) ->
                    "La facture " + numero + " est déjà relancée à ce niveau : attendez le suivant.";
                case SansCourriel(var numero, var client) ->
                    "Écrivez d’abord le courriel de " + client + " sur sa fiche : la facture " + numero
                            + " ne peut pas lui être rappelée par courriel. Une lettre reste possible.";
                case Promise(var numero, var date) ->
                    "Le client a promis de payer la facture " + numero + " le " + EnFrancais.enFrancais(date)
                            + " : attendez ce jour, ou retirez la promesse.";
            };
        }
    }

    record Introuvable() implements Refus {}

    record RienDu(String numero) implements Refus {}

    record Contestee(String numero) implements Refus {}

    record DejaFaite(String numero) implements Refus {}

    /// Jusqu'au jour promis, on attend.
    record Promise(String numero, LocalDate date) implements Refus {}

    record SansCourriel(String numero, String client) implements Refus {}
}
