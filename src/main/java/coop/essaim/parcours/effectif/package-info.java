/// L'effectif au sens de chaque texte, mois par mois, et les seuils qu'il franchit (SOC-08).
@NamedInterface("effectif")
@NullMarked
package coop.essaim.parcours.effectif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
