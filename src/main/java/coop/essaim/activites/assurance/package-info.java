/// Ce qu'une activité doit faire assurer ; les déclarations à l'assureur sont dans `parcours`.
@NamedInterface("assurance")
@NullMarked
package coop.essaim.activites.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
