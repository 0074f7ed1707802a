/// Les pages : gabarits, cadre commun, menu, avis, tableaux, graphiques.
@NullMarked
package coop.essaim.commun.page;

import org.jspecify.annotations.NullMarked;
