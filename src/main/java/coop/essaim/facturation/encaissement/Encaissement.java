package coop.essaim.facturation.encaissement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Ce que répond un acte sur les règlements.
public sealed interface Encaissement {

    /// @param rejoue vrai quand la même demande avait déjà été faite
    record Fait(ReglementId id, String numero, boolean rejoue) implements Encaissement {}

    /// Rien n'est écrit.
    sealed interface Refus extends Encaissement {
        default String phrase() {
            return switch (this) {
                case MontantNul() -> "Écrivez un montant supérieur à zéro.";
                case DateFuture(var date) ->
                    "Datez ce règlement au plus tard d’aujourd’hui : le " + EnFrancais.enFrancais(date)
                            + " n’est pas encore venu.";
                case DateTropAncienne(var date) ->
                    "Vérifiez la date de ce règlement : le " + EnFrancais.enFrancais(date)
                            + " est d’avant toute comptabilité.";
                case AvantLaFacture(var numero, var date) ->
                    "Datez ce règlement du " + EnFrancais.enFrancais(date) + " ou après : la facture " + numero
                            + " est de ce jour.";
                case SansFacture() ->
                    "Choisissez au moins une facture que ce règlement paie, ou le client et l’activité de l’avance.";
                case FactureInconnue(var numero) ->
                    "Vérifiez le numéro « " + numero + " » : aucune facture validée ne le porte.";
                case FactureEnDouble(var numero) ->
                    "Ne citez la facture " + numero + " qu’une fois, avec tout ce qui la paie.";
                case CEstUnAvoir(var numero) ->
                    "Choisissez une facture : " + numero + " est un avoir, qui se rembourse ou se compense.";
                case CEstUneFacture(var numero) -> "Choisissez un avoir : " + numero + " est une facture.";
                case ResteMoins(var numero, var reste) ->
                    reste.estNul()
                            ? "La pièce " + numero + " est déjà soldée : imputez ce règlement ailleurs."
                            : "Imputez au plus " + reste + " à la pièce " + numero + " : c’est ce qu’il en reste.";
                case PartsTropGrandes(var ecart) ->
                    "Réduisez de " + ecart + " ce que paie ce règlement : ses factures dépassent son montant.";
                case ChequeDejaSaisi(var numero) ->
                    "Ce chèque du même client est déjà saisi (" + numero + ") : ouvrez-le plutôt.";
                case Introuvable() -> "Ce règlement n’existe plus : revenez à la liste.";
                case DejaAnnule() -> "Ce règlement est déjà annulé.";
                case ExcedentEmploye() ->
                    "Ce que ce règlement payait en trop a servi ailleurs : annulez d’abord cet emploi.";
                case ExcedentInsuffisant(var reste) ->
                    "Employez au plus " + reste + " : c’est ce qui reste de ce trop-perçu.";
                case AutreClient() ->
                    "Choisissez une facture du même client, dans la même activité : un avoir ou un trop-perçu n’en "
                            + "sort pas.";
                case PasUnCheque() -> "Seul un chèque revient impayé : pour une erreur, annulez le règlement.";
                case GrandLivre(var obstacle) -> obstacle;
            };
        }
    }

    record MontantNul() implements Refus {}

    record DateFuture(LocalDate date) implements Refus {}

    record DateTropAncienne(LocalDate date) implements Refus {}

    record AvantLaFacture(String numero, LocalDate date) implements Refus {}

    record SansFacture() implements Refus {}

    record FactureInconnue(String numero) implements Refus {}

    record FactureEnDouble(String numero) implements Refus {}

    record CEstUnAvoir(String numero) implements Refus {}

    record CEstUneFacture(String numero) implements Refus {}

    record ResteMoins(String numero, Montant reste) implements Refus {}

    record PartsTropGrandes(Montant ecart) implements Refus {}

    record ChequeDejaSaisi(String numero) implements Refus {}

    record Introuvable() implements Refus {}

    record DejaAnnule() implements Refus {}

    record ExcedentEmploye() implements Refus {}

    record ExcedentInsuffisant(Montant reste) implements Refus {}

    record AutreClient() implements Refus {}

    record PasUnCheque() implements Refus {}

    /// Le grand livre n'admet pas l'écriture : mois clos, activité fermée…
    record GrandLivre(String obstacle) implements Refus {}
}
