/// Le moteur : des fonctions pures, sans Spring ni SQL. Le droit est une donnée datée, chaque règle une classe.
@NullMarked
package coop.essaim.paie.calcul;

import org.jspecify.annotations.NullMarked;
