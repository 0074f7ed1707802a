/// Les cas de paie en JSON : lus dans la forme du jeu d'essai de référence, rendus dans la même forme.
@NullMarked
package coop.essaim.paie.cas;

import org.jspecify.annotations.NullMarked;
