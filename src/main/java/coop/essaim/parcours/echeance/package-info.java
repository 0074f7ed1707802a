/// Les échéances : ce qui est dû, à quelle date, pour qui ; les rappels et l'agenda de chacun.
@NullMarked
package coop.essaim.parcours.echeance;

import org.jspecify.annotations.NullMarked;
