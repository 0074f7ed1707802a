/// Le tableau des mouvements et des effectifs, recalculé des événements (PAR-04 à PAR-06).
@NamedInterface("mouvement")
@NullMarked
package coop.essaim.parcours.mouvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
