/// Les assurances de la coopérative : qui est déclaré à l'assureur, et le tableau de chaque année.
@NamedInterface("assurance")
@NullMarked
package coop.essaim.parcours.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
