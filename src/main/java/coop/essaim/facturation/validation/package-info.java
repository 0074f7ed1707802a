/// La file de validation : ce qui attend l'équipe d'appui, ce qu'il faut y regarder, et qui peut valider.
@NullMarked
package coop.essaim.facturation.validation;

import org.jspecify.annotations.NullMarked;
