/// Les pages des règlements : les saisir au clavier, les retrouver, les annuler.
@NullMarked
package coop.essaim.facturation.reglement;

import org.jspecify.annotations.NullMarked;
