package coop.essaim.facturation.recurrence;

import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.piece.Composition;
import java.time.LocalDate;
import java.util.UUID;

/// Ce que répond l'écriture d'une facture récurrente.
public sealed interface Programmation {

    record Faite(UUID id) implements Programmation {}

    /// Rien n'est écrit.
    sealed interface Refus extends Programmation {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cette facture récurrente n’existe plus : revenez à la liste.";
                case ChangeeEntreTemps() ->
                    "Cette facture récurrente a changé depuis que vous l’avez ouverte : rouvrez-la, puis refaites votre"
                            + " changement.";
                case Arretee() -> "Cette facture récurrente est arrêtée et ne change plus : faites-en une nouvelle.";
                case PremierePassee(var aujourdhui) ->
                    "Écrivez une première date à partir d’aujourd’hui, le " + EnFrancais.enFrancais(aujourdhui)
                            + " : ce qui est passé se facture à la main.";
                case PremiereTropLoin() -> "Écrivez une première date à moins de dix ans d’aujourd’hui.";
                case SansMontant() ->
                    "Écrivez au moins une ligne d’un montant non nul : sans elle, aucun brouillon ne pourrait se soumettre.";
                case MotInconnu(var mot) ->
                    "Remplacez " + mot + " par {mois}, {annee} ou {date} : le client le lirait tel quel.";
                case TropLongRempli(var quoi, int longueur) ->
                    "Raccourcissez " + quoi + " : une fois la date écrite en entier, il y aurait plus de "
                            + EnFrancais.compte(longueur, "caractère") + ".";
                case FinAvantDebut() -> "Écrivez une dernière date qui suit la première, ou laissez-la vide.";
                case Contenu(var refus) -> refus.phrase();
            };
        }
    }

    record Introuvable() implements Refus {}

    record ChangeeEntreTemps() implements Refus {}

    record Arretee() implements Refus {}

    record PremierePassee(LocalDate aujourdhui) implements Refus {}

    /// Une année tapée de travers.
    record PremiereTropLoin() implements Refus {}

    record SansMontant() implements Refus {}

    /// Entre accolades, mais d'aucune valeur connue : « {moi} ».
    record MotInconnu(String mot) implements Refus {}

    /// Ce qui tient avec « {mois} » ne tient plus avec « septembre 2026 ».
    ///
    /// @param quoi « l’objet »
    record TropLongRempli(String quoi, int longueur) implements Refus {}

    record FinAvantDebut() implements Refus {}

    /// Ce qu'une facture faite à la main refuserait aussi : activité fermée, client d'une autre, quantité absurde.
    record Contenu(Composition.Refus refus) implements Refus {}
}
