/// La fiche d'une personne : la liste, la recherche, et ce que l'équipe et la personne elle-même y corrigent.
@NamedInterface("fiche")
@NullMarked
package coop.essaim.personnes.fiche;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
