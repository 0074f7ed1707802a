package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;

/// Une somme pour toute une année civile, dans un sens.
public record QuestionDAnnee(Question.Sens sens, Montant montant, int annee, Situation situation) {}
