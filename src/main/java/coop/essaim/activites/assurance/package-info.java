/// Ce qu'une activité doit faire assurer ; les déclarations à l'assureur sont dans `parcours`.
@NullMarked
package coop.essaim.activites.assurance;

import org.jspecify.annotations.NullMarked;
