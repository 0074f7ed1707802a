/// Les calculs de dates et de durées que la loi prescrit : sans base, sans horloge, essayés en tables.
@NullMarked
package coop.essaim.parcours.calcul;

import org.jspecify.annotations.NullMarked;
