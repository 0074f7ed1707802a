/// Les listes : trier par une colonne permise, avancer par clé, emporter en CSV ou en classeur.
@NullMarked
package coop.essaim.commun.page.liste;

import org.jspecify.annotations.NullMarked;
