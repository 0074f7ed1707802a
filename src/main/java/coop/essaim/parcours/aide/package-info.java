/// Les actions sociales demandées pour une personne, et ce que l'organisme en fait (SOC-06).
@NamedInterface("aide")
@NullMarked
package coop.essaim.parcours.aide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
