/// Le droit de la paie tel qu'on le montre : par date, avec ses textes, et ce qui change d'une date à l'autre.
@NullMarked
package coop.essaim.paie.droit;

import org.jspecify.annotations.NullMarked;
