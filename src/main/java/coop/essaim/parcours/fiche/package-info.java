/// Les pages du parcours : la liste, la fiche d'une personne, les étapes que l'équipe note.
@NullMarked
package coop.essaim.parcours.fiche;

import org.jspecify.annotations.NullMarked;
