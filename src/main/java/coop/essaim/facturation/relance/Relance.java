package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Ce que répond une relance.
public sealed interface Relance {

    /// Ce que lit qui demande des intérêts que personne ne peut encore calculer.
    String SANS_INTERETS = "Sans les intérêts demandés : le taux légal d’un semestre de ce retard manque"
            + " (Réglages des ventes, Taux d’intérêt légal).";

    /// Ce qu'un refus de lot nomme avant de compter.
    int NOMMES = 5;

    /// @param sansInterets demandés, mais un taux légal manque pour les calculer
    record Faite(String numero, String libelle, boolean sansInterets) implements Relance {}

    /// Les refus d'un lot, une phrase par sorte.
    static String phrases(List<Refus> refus) {
        var phrases = new LinkedHashSet<String>();
        for (var un : refus) {
            var semblables = refus.stream()
                    .filter(autre -> autre.getClass().equals(un.getClass()))
                    .toList();
            phrases.add(semblables.size() == 1 ? un.phrase() : ensemble(semblables));
        }
        return String.join(" ", phrases);
    }

    private static String ensemble(List<Refus> semblables) {
        return switch (semblables.getFirst()) {
            case SansCourriel _ ->
                "Des clients n’ont pas de courriel (" + nommes(semblables, SansCourriel.class, SansCourriel::client)
                        + ") : écrivez-le sur leur fiche, ou faites des lettres.";
            case PasEncore _ ->
                "Des factures sont déjà relancées (" + nommes(semblables, PasEncore.class, PasEncore::numero)
                        + ") : leur niveau suivant se propose à son délai.";
            case DejaFaite _ ->
                "Des factures ont reçu leur dernière relance (" + nommes(semblables, DejaFaite.class, DejaFaite::numero)
                        + ") : appelez le client, ou passez-les en perte.";
            case RienDu _ ->
                "Des factures ne sont plus en retard (" + nommes(semblables, RienDu.class, RienDu::numero)
                        + ") : rien à relancer.";
            case Contestee _, Promise _, Introuvable _ ->
                semblables.stream().map(Refus::phrase).distinct().collect(Collectors.joining(" "));
        };
    }

    /// Les premiers par leur nom, et combien d'autres.
    private static <R> String nommes(List<Refus> refus, Class<R> sorte, Function<R, String> nom) {
        var noms = refus.stream().map(sorte::cast).map(nom).distinct().toList();
        int montres = noms.size() <= NOMMES + 1 ? noms.size() : NOMMES;
        var dits = new ArrayList<>(noms.subList(0, montres));
        if (montres < noms.size()) dits.add(EnFrancais.compte(noms.size() - montres, "autre"));
        return EnFrancais.liste(dits);
    }

    /// Rien n'est envoyé.
    sealed interface Refus extends Relance {
        default String phrase() {
            return switch (this) {
                case Introuvable() -> "Cette facture n’existe plus : revenez à la liste.";
                case RienDu(var numero) -> "La facture " + numero + " n’est pas en retard : rien à relancer.";
                case Contestee(var numero) ->
                    "La facture " + numero + " est contestée : levez la contestation avant de relancer.";
                case PasEncore(var numero, var date) ->
                    "La facture " + numero + " est déjà relancée : son niveau suivant se propose à partir du "
                            + EnFrancais.enFrancais(date) + ".";
                case DejaFaite(var numero) ->
                    "La facture " + numero + " a reçu la dernière des relances réglées : appelez le client, ou"
                            + " passez-la en perte.";
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

    /// @param date le premier jour du niveau suivant
    record PasEncore(String numero, LocalDate date) implements Refus {}

    /// Tous les niveaux sont faits.
    record DejaFaite(String numero) implements Refus {}

    /// Jusqu'au jour promis, on attend.
    record Promise(String numero, LocalDate date) implements Refus {}

    record SansCourriel(String numero, String client) implements Refus {}
}
