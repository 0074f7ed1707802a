/// Le frein aux essais : de plus en plus lent, partagé par tous les processus, jamais fermé pour toujours.
@NullMarked
package coop.essaim.acces.frein;

import org.jspecify.annotations.NullMarked;
