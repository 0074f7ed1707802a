/// Le bulletin imprimé : les mentions de C. trav. R3243-1, dans l'ordre que l'arrêté du mois impose, en PDF/A.
@NullMarked
package coop.essaim.paie.papier;

import org.jspecify.annotations.NullMarked;
