package coop.essaim.facturation.interne;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.UUID;

/// Ce que répond un acte sur une facture interne.
public sealed interface Interne {

    record Faite(UUID id) implements Interne {}

    /// Rien n'est écrit.
    sealed interface Refus extends Interne {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cette facture interne n’existe plus : revenez à la liste.";
                case MemeActivite() -> "Choisissez une autre activité : une activité ne se facture pas à elle-même.";
                case ActiviteFermee(var enseigne) ->
                    "L’activité " + enseigne + " est fermée : choisissez une activité ouverte, ou faites-la rouvrir.";
                case SansMontant() -> "Pour proposer cette facture, écrivez au moins une ligne d’un montant non nul.";
                case LigneAbsurde(var rang) ->
                    "Ligne " + EnFrancais.enFrancais(rang) + " : écrivez ce qui est vendu, une quantité positive d’un"
                            + " million au plus, et un prix positif de dix millions d’euros au plus.";
                case LigneDemesuree(var rang) ->
                    "Ligne " + EnFrancais.enFrancais(rang)
                            + " : réduisez la quantité ou le prix, elle dépasse cent millions d’euros.";
                case DejaRepondue(var etat) ->
                    "Cette facture interne n’attend plus de réponse : elle est " + etat + ". Rouvrez-la pour voir.";
                case ProposeeParSoi() ->
                    "Vous avez proposé cette facture : une autre personne l’accepte, du côté de l’activité qui achète.";
                case PasAcceptee() -> "Seule une facture interne acceptée s’annule ; tant qu’elle attend, retirez-la.";
                case DateAvantLaDerniere(var derniere) ->
                    "La dernière facture interne est du " + EnFrancais.enFrancais(derniere)
                            + " : acceptez celle-ci ce jour-là ou après.";
                case GrandLivre(var obstacle) -> obstacle;
            };
        }
    }

    record Introuvable() implements Refus {}

    record MemeActivite() implements Refus {}

    record ActiviteFermee(String enseigne) implements Refus {}

    record SansMontant() implements Refus {}

    /// @param rang compté à partir de 1, comme à l'écran
    record LigneAbsurde(int rang) implements Refus {}

    /// La quantité et le prix se tiennent, pas leur produit.
    ///
    /// @param rang compté à partir de 1, comme à l'écran
    record LigneDemesuree(int rang) implements Refus {}

    /// @param etat en un mot, accordé : « acceptée »
    record DejaRepondue(String etat) implements Refus {}

    record ProposeeParSoi() implements Refus {}

    record PasAcceptee() implements Refus {}

    record DateAvantLaDerniere(LocalDate derniere) implements Refus {}

    /// Le grand livre n'admet pas l'écriture : mois clos…
    record GrandLivre(String obstacle) implements Refus {}
}
