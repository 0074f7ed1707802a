/// Les échéances : ce qui est dû, à quelle date, pour qui ; les rappels et l'agenda de chacun.
@NamedInterface("echeance")
@NullMarked
package coop.essaim.parcours.echeance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
