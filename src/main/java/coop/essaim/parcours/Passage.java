package coop.essaim.parcours;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.machine.Etats;
import coop.essaim.parcours.machine.Pas;
import coop.essaim.parcours.machine.Transition;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/// Ce que répond une étape demandée, ou l'annulation d'une étape.
public sealed interface Passage {

    record Fait(UUID evenement) implements Passage {}

    sealed interface Refus extends Passage {
        /// À montrer telle quelle.
        String phrase();
    }

    /// La personne n'est pas dans un état d'où cette étape part, à cette date.
    record PasDIci(Transition transition, LocalDate effet, Etats etats) implements Refus {
        @Override
        public String phrase() {
            var fautif = transition.pas().stream()
                    .filter(p -> !p.de().contains(etats.de(p.region())))
                    .findFirst()
                    .orElseThrow();
            return "Pour noter « " + transition.libelle() + " » au " + EnFrancais.enFrancais(effet)
                    + ", notez d’abord l’étape qui la précède : il faut être en « " + attendus(fautif)
                    + " », et l’état est « "
                    + etats.de(fautif.region()).libelle() + " ».";
        }

        private static String attendus(Pas pas) {
            return pas.de().stream().map(etat -> etat.libelle()).collect(Collectors.joining(" » ou « "));
        }
    }

    /// Une étape déjà notée plus tard ne pourrait plus partir de là où elle part.
    record CasseLaSuite(Transition suivante, LocalDate effet) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez une autre date, ou annulez d’abord « " + suivante.libelle() + " », notée au "
                    + EnFrancais.enFrancais(effet) + " : elle ne pourrait plus avoir lieu.";
        }
    }

    record Gardee(String phrase) implements Refus {}

    record TropLoin(LocalDate auPlusTard) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez une date d’effet avant le " + EnFrancais.enFrancais(auPlusTard) + ".";
        }
    }

    /// Un contrat signé ne se défait que par un avenant ou une sortie.
    record ContratSigne(Transition transition) implements Refus {
        @Override
        public String phrase() {
            return "Faites un avenant, ou ouvrez la sortie : « " + transition.libelle()
                    + " » vient d’un contrat que toutes les parties ont signé, et qui ne s’annule plus (art. 1193 du code "
                    + "civil).";
        }
    }

    record DejaAnnule() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette étape est déjà annulée, ou n’est pas à cette personne.";
        }
    }
}
