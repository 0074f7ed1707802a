/// Le simulateur : de ce que l'activité peut dépenser à ce que la personne touche, et retour.
@NullMarked
package coop.essaim.paie.simulateur;

import org.jspecify.annotations.NullMarked;
