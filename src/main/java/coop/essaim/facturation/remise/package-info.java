/// Les remises de chèques : le bordereau, et l'écriture qui porte les chèques en banque.
@NamedInterface("remise")
@NullMarked
package coop.essaim.facturation.remise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
