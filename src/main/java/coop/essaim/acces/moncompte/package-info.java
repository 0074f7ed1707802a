/// « Mon compte » : ce que chacun change de son propre accès.
@NullMarked
package coop.essaim.acces.moncompte;

import org.jspecify.annotations.NullMarked;
