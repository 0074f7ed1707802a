/// Les numéros : une série par genre et par année, sans trou, dans l'ordre des dates.
@NullMarked
package coop.essaim.facturation.serie;

import org.jspecify.annotations.NullMarked;
