/// Qui valide quoi : l'équipe d'appui tout, une personne qui en a reçu le droit ses propres pièces, sous un plafond.
@NullMarked
package coop.essaim.facturation.autovalidation;

import org.jspecify.annotations.NullMarked;
