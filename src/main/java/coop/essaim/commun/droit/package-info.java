/// Les droits nommés : chaque module déclare les siens, chaque route dit lequel elle exige ; `acces` les fait
/// respecter.
@NullMarked
package coop.essaim.commun.droit;

import org.jspecify.annotations.NullMarked;
