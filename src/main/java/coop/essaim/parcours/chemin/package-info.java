/// Les chemins publiés (PAR-07) : devenir entrepreneur, l'être, devenir associé, sortir.
@NullMarked
package coop.essaim.parcours.chemin;

import org.jspecify.annotations.NullMarked;
