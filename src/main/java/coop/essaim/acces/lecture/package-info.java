/// Ce que chacun a noté lu sur son accueil : un mois clos relu, un bilan lu. Ne se redit que s'il change.
@NullMarked
package coop.essaim.acces.lecture;

import org.jspecify.annotations.NullMarked;
