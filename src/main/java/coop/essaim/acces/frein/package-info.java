/// Le frein aux essais : de plus en plus lent, partagé par tous les processus, jamais fermé pour toujours.
@NamedInterface("frein")
@NullMarked
package coop.essaim.acces.frein;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
