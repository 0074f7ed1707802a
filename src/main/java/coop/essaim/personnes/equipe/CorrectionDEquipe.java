package coop.essaim.personnes.equipe;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond la correction d'une ligne du registre de l'équipe.
public sealed interface CorrectionDEquipe {

    record Faite() implements CorrectionDEquipe {}

    sealed interface Refus extends CorrectionDEquipe {
        String phrase();
    }

    record DejaCorrigee() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette ligne est déjà corrigée. Corrigez celle qui la remplace.";
        }
    }

    record RienDeChange() implements Refus {
        @Override
        public String phrase() {
            return "Changez ce qui est faux, ou retirez la ligne : elle dit déjà cela.";
        }
    }

    record DatesCroisees() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un dernier jour égal ou postérieur au premier.";
        }
    }

    /// Une autre ligne dit déjà cette fonction pour la même personne, à ces dates.
    record Recouvre(LocalDate depuis) implements Refus {
        @Override
        public String phrase() {
            return "Changez les dates : une autre ligne dit déjà cette fonction, depuis le "
                    + EnFrancais.enFrancais(depuis) + ".";
        }
    }
}
