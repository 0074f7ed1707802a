package coop.essaim.parcours.contrat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Depot;
import java.time.LocalDate;

/// Ce que répond une signature.
public sealed interface Signature {

    /// @param conclut vrai quand toutes les parties ont signé : le contrat est conclu et l'étape notée
    record Faite(boolean conclut) implements Signature {}

    sealed interface Refus extends Signature {
        String phrase();
    }

    record PasEmis() implements Refus {
        @Override
        public String phrase() {
            return "Pour faire signer ce contrat, émettez-le d’abord.";
        }
    }

    record Abandonne() implements Refus {
        @Override
        public String phrase() {
            return "Préparez un autre contrat : celui-ci est abandonné.";
        }
    }

    record DejaSigne() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette partie a déjà signé.";
        }
    }

    /// Un renouvellement se signe avant le terme qu'il prolonge (art. R. 127-2 du code de commerce).
    record ApresLeTerme(LocalDate terme) implements Refus {
        @Override
        public String phrase() {
            return "Préparez un CESA, ou la sortie : un renouvellement se signe avant le terme, passé le "
                    + EnFrancais.enFrancais(terme) + " (art. L. 127-2 et R. 127-2 du code de commerce).";
        }
    }

    record DateAVenir() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez le jour où le papier a été signé : il est passé, ou c’est aujourd’hui.";
        }
    }

    record ContratNonConclu() implements Refus {
        @Override
        public String phrase() {
            return "Faites d’abord signer le contrat : un avenant change un contrat conclu.";
        }
    }

    /// Une garde de l'étape, ou des dates qui en recouvrent d'autres.
    record Gardee(String phrase) implements Refus {}

    record PapierRefuse(Depot.Refus depot) implements Refus {
        @Override
        public String phrase() {
            return depot.phrase();
        }
    }
}
