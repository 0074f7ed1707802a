package coop.essaim.parcours.calcul;

import java.time.LocalDate;

/// Les délais des déclarations qu'une absence ou une fin de contrat entraîne.
public final class Declarations {

    /// L'accident du travail se déclare dans les quarante-huit heures, dimanches et fériés non compris (art. R. 441-3
    /// du
    /// code de la sécurité sociale).
    public static LocalDate accidentDuTravail(LocalDate connuLe) {
        return JoursLegaux.plusOuvrables(connuLe, 2);
    }

    /// Les réserves motivées sur un accident : dix jours francs (art. R. 441-6).
    public static LocalDate reserves(LocalDate declareLe) {
        return JoursLegaux.plusFrancs(declareLe, 10);
    }

    /// Une déclaration sociale nominative d'événement : cinq jours ouvrés (art. R. 133-14).
    public static LocalDate dsnDEvenement(LocalDate connuLe) {
        return JoursLegaux.plusOuvres(connuLe, 5);
    }

    /// Le solde de la part variable : un mois après l'assemblée de clôture (art. R. 7331-12 du code du travail).
    public static LocalDate soldeDePartVariable(LocalDate assemblee) {
        return assemblee.plusMonths(1);
    }

    private Declarations() {}
}
