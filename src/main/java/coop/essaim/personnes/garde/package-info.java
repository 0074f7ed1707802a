/// Jusqu'à quand une fiche se garde, ce qui est remis à la personne qui le demande, et comment elle devient anonyme.
@NamedInterface("garde")
@NullMarked
package coop.essaim.personnes.garde;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
