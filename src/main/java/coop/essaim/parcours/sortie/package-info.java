/// La sortie d'une personne : son motif, le calendrier que la loi donne, son dernier jour, les papiers de fin.
@NamedInterface("sortie")
@NullMarked
package coop.essaim.parcours.sortie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
