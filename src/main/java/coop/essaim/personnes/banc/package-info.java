/// Ce qu'il faut pour mesurer la recherche d'une personne : cinquante mille fiches inventées, et les questions que l'on
/// leur pose.
@NamedInterface("banc")
@NullMarked
package coop.essaim.personnes.banc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
